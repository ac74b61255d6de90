package org.minsheng.admin.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * How many guesses somebody needs who knows what people make passwords of: lists of leaked ones, words, names, dates, ways
 * over the keyboard, repetitions, and letters written as digits.
 */
final class Guesses {

    /** What zxcvbn calls very unguessable; random words, sentences and our own first passwords are far beyond. */
    private static final double ENOUGH = 1e10;

    /** Reckoning takes much longer the more there is; what begins well enough is not worse for going on. */
    private static final int READ = 32;

    private final Zxcvbn estimator;

    Guesses() {
        try {
            this.estimator = new ZxcvbnBuilder()
                    .dictionary(new Dictionary("common", lines("common-passwords.txt")))
                    .dictionary(new Dictionary("from-here", lines("words-from-here.txt")))
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param known what everybody knows of the person */
    boolean tooFew(String password, List<String> known) {
        String begin = password.codePointCount(0, password.length()) <= READ
                ? password
                : password.substring(0, password.offsetByCodePoints(0, READ));
        return estimator.measure(begin, known).getGuesses() < ENOUGH;
    }

    private static List<String> lines(String file) throws IOException {
        return new ClassPathResource(file, Guesses.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .distinct()
                .toList();
    }
}
