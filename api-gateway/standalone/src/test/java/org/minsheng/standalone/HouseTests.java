package org.minsheng.standalone;

import org.minsheng.tenancy.testing.HouseTest;

class HouseTests extends HouseTest {}
