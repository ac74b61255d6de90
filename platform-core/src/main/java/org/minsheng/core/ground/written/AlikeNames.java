package org.minsheng.core.ground.written;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of public bodies that differ only by the place that stands before one of them: 民政局, 区民政局 and 上城区民政局. They
 * may be one body or several; only somebody who is there knows.
 */
public final class AlikeNames {

    private static final int LONGEST_PLACE = 8;
    private static final int SHORTEST_NAME = 2;

    private static final Pattern PLACE = Pattern.compile("[省市区县旗州]|本级|\\p{IsHan}{1,7}[省市区县旗州]");
    /** 上城 before 区民政局. */
    private static final Pattern OWN_NAME = Pattern.compile("\\p{IsHan}{1,4}");

    private static final Pattern BEGINS_WITH_PLACE = Pattern.compile("[省市区县旗州].+");

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> byRest = new HashMap<>();
    private final Map<String, Optional<String>> met = new HashMap<>();

    public AlikeNames(Collection<String> names) {
        names.forEach(this::add);
    }

    private void add(String name) {
        if (names.add(name)) {
            for (int end = 1; end <= Math.min(LONGEST_PLACE, name.length() - SHORTEST_NAME); end++) {
                if (place(name, end)) {
                    byRest.putIfAbsent(name.substring(end), name);
                }
            }
        }
    }

    /** Another name like this one, known or met before it; the same answer whenever it is met again. */
    public Optional<String> met(String name) {
        Optional<String> before = met.get(name);
        if (before != null) {
            return before;
        }
        Optional<String> like = like(name);
        met.put(name, like);
        add(name);
        return like;
    }

    private Optional<String> like(String name) {
        if (byRest.get(name) instanceof String longer) {
            return Optional.of(longer);
        }
        for (int end = 1; end <= Math.min(LONGEST_PLACE, name.length() - SHORTEST_NAME); end++) {
            String rest = name.substring(end);
            if (place(name, end) && names.contains(rest)) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private static boolean place(String name, int end) {
        String before = name.substring(0, end);
        return PLACE.matcher(before).matches()
                || (OWN_NAME.matcher(before).matches()
                        && BEGINS_WITH_PLACE.matcher(name.substring(end)).matches());
    }
}
