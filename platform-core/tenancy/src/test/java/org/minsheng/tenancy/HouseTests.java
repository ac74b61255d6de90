package org.minsheng.tenancy;

import org.minsheng.tenancy.testing.HouseTest;

class HouseTests extends HouseTest {}
