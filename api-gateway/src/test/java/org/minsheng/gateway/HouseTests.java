package org.minsheng.gateway;

import org.minsheng.tenancy.testing.HouseTest;

class HouseTests extends HouseTest {}
