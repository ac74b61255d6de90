package org.minsheng.endpoints;

import org.minsheng.tenancy.testing.HouseTest;

class HouseTests extends HouseTest {}
