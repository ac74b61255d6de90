package org.minsheng.helm;

import org.minsheng.tenancy.testing.HouseTest;

class HouseTests extends HouseTest {}
