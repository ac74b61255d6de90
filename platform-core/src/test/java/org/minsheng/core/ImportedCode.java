package org.minsheng.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Core and its libraries as ArchUnit reads them, once for all who ask. */
final class ImportedCode {

    static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // the libraries' tests come as jars when everything is built
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.minsheng.core", "org.minsheng.endpoints", "org.minsheng.tenancy");

    private ImportedCode() {}
}
