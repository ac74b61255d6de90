package org.minsheng.core.ground.figures;

/** What is to be done to what. An indicator is known by both within its project: 新建 and 改造 of the same thing are two. */
public record Deed(String verb, String object) {

    /** 新建农村公厕; an object that already begins or ends with its verb says it once. */
    public String called() {
        return object.startsWith(verb) || object.endsWith(verb) ? object : verb + object;
    }
}
