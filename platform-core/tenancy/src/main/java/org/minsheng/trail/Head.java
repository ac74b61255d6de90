package org.minsheng.trail;

import java.util.HexFormat;

/**
 * How far a chain has got. Noted outside the database it tells later whether anything before it was written anew, which
 * nothing inside could tell of somebody who may write everything.
 *
 * @param chain whose it is: a tenant or a service
 */
public record Head(String chain, long position, String chained) {

    static Head of(String chain, long position, byte[] chained) {
        return new Head(chain, position, HexFormat.of().formatHex(chained));
    }

    /** As {@link #toString} writes it; further words in the line are no concern of ours. */
    static Head read(String line) {
        String[] words = line.strip().split("\\s+");
        return new Head(words[0], Long.parseLong(words[1]), words[2]);
    }

    @Override
    public String toString() {
        return chain + " " + position + " " + chained;
    }
}
