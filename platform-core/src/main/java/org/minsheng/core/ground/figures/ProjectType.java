package org.minsheng.core.ground.figures;

/** 建设类 or 资助补助类. */
public enum ProjectType {
    CONSTRUCTION,
    SUBSIDY
}
