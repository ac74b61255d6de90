package org.minsheng.core;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.minsheng.tenancy.testing.HouseStyle;

/** The dialect that all modules share. */
@AnalyzeClasses(packages = "org.minsheng.core", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTests {

    @ArchTest
    static final ArchTests STYLE = ArchTests.in(HouseStyle.class);
}
