package org.minsheng.core.execution.figures;

/** 建设类 or 资助补助类. */
public enum ProjectType {
    CONSTRUCTION,
    SUBSIDY
}
