package ca.tandem.identity;

import ca.tandem.common.ProblemException;
import ca.tandem.common.text.TextFolding;
import ca.tandem.identity.breach.BreachedPasswords;
import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rules for a password that somebody chooses (NIST SP 800-63B-4, 3.1.1.2): long enough, of any characters, and not among those that are
 * tried first. How many tries it withstands is estimated by zxcvbn (Wheeler, USENIX Security 2016).
 */
@ApplicationScoped
public class PasswordPolicy {

    /** Minimum length of a password that is the only factor, in characters. */
    public static final int SHORTEST = 15;

    /** Minimum length of a password beside a second factor, in characters. */
    public static final int SHORTEST_BESIDE_FACTOR = 8;

    /** Maximum length, in characters: the estimate takes longer the longer the password is. */
    public static final int LONGEST = 128;

    /** The codes of the problems that a password can have. */
    public static final Set<String> PROBLEMS = Set.of(
            "account.password.short",
            "account.password.short.beside",
            "account.password.long",
            "account.password.breached",
            "account.password.known",
            "account.password.common",
            "account.password.keyboard",
            "account.password.repeated",
            "account.password.sequence",
            "account.password.date",
            "account.password.guessable");

    /** The lowest score that is accepted: at least 10^8 guesses; the scores go from 0 to 4. */
    private static final int LOWEST_SCORE = 3;

    /** The name that zxcvbn gives to the words that are guessed first. */
    private static final String KNOWN = "user_inputs";

    @Inject
    @ConfigProperty(name = "tandem.organization.en")
    String organizationEn;

    @Inject
    @ConfigProperty(name = "tandem.organization.fr")
    String organizationFr;

    @Inject
    BreachedPasswords breachedPasswords;

    /**
     * Checks the length of a password.
     *
     * @param isOnlyFactor whether nothing else is asked for at sign-in
     * @throws ProblemException {@code account.password.short}, {@code account.password.short.beside} or {@code account.password.long}
     */
    static void requireLength(String password, boolean isOnlyFactor) {
        var length = length(password);
        if (length < (isOnlyFactor ? SHORTEST : SHORTEST_BESIDE_FACTOR)) {
            throw ProblemException.invalid(isOnlyFactor ? "account.password.short" : "account.password.short.beside");
        }
        if (length > LONGEST) {
            throw ProblemException.invalid("account.password.long");
        }
    }

    /** Checks whether a password is too short to be the only factor. */
    static boolean isShort(String password) {
        return length(password) < SHORTEST;
    }

    private static int length(String password) {
        return password == null ? 0 : password.codePointCount(0, password.length());
    }

    /** Checks a password that is the only factor of its account; the rest as {@link #require(String, String, String, boolean)}. */
    public void require(String password, String name, String displayName) {
        require(password, name, displayName, true);
    }

    /**
     * Checks a password that somebody chose for an account.
     *
     * @param name the name with which the account signs in; it and the display name are guessed first, as is the organisation's
     * @param isOnlyFactor whether nothing else is asked for at sign-in, for which it has to be longer
     * @throws ProblemException if the password is too short, too long, easily guessed, or known from elsewhere; the code says by what
     */
    public void require(String password, String name, String displayName, boolean isOnlyFactor) {
        requireStrength(password, name, displayName, isOnlyFactor);
        if (breachedPasswords.contains(password)) {
            throw ProblemException.invalid("account.password.breached");
        }
    }

    /** Checks a password that somebody types, as {@link #require} does, but asks no other service about what may change with the next key. */
    public void requireSoFar(String password, String name, String displayName, boolean isOnlyFactor) {
        requireStrength(password, name, displayName, isOnlyFactor);
        if (breachedPasswords.containsLocally(password)) {
            throw ProblemException.invalid("account.password.breached");
        }
    }

    private void requireStrength(String password, String name, String displayName, boolean isOnlyFactor) {
        requireLength(password, isOnlyFactor);
        var known = guessedFirst(name, displayName);
        var strength = Estimator.ZXCVBN.measure(password, known);
        if (strength.getScore() < LOWEST_SCORE) {
            throw ProblemException.invalid(strength.getSequence().stream()
                    .filter(match -> match.pattern != Pattern.Bruteforce)
                    .max(Comparator.comparing(match -> match.j - match.i))
                    .map(PasswordPolicy::problem)
                    .orElse("account.password.guessable"));
        }
        if (strength.getSequence().stream().anyMatch(PasswordPolicy::isKnown)
                && Estimator.ZXCVBN.measure(besideKnownNames(strength, known)).getScore() < LOWEST_SCORE) {
            throw ProblemException.invalid("account.password.known");
        }
    }

    private static boolean isKnown(Match match) {
        return KNOWN.equals(match.dictionaryName);
    }

    /**
     * Returns the parts of a password that are no names of the account or the organisation. The estimate takes such names for parts that an
     * attacker has to guess one after the other in any order; whoever aims at an account puts its names in front and tries what is left.
     */
    private static String besideKnownNames(Strength strength, List<String> known) {
        var rest = strength.getSequence().stream()
                .filter(match -> !isKnown(match))
                .map(match -> match.token.toString().strip())
                .collect(Collectors.joining(" "));
        // Between other characters zxcvbn takes a name for random letters.
        var words = known.stream().map(TextFolding::fold).map(java.util.regex.Pattern::quote);
        return TextFolding.fold(rest)
                .replaceAll("(?<!\\p{L})(?:" + words.collect(Collectors.joining("|")) + ")(?!\\p{L})", "")
                .replace(" ", "");
    }

    private List<String> guessedFirst(String name, String displayName) {
        return Stream.of(name, displayName, "tandem", organizationEn, organizationFr)
                .filter(known -> known != null)
                .flatMap(known -> Stream.of(known, TextFolding.fold(known)))
                .flatMap(known -> Stream.concat(Stream.of(known), Stream.of(known.split("[^\\p{L}\\p{N}]+"))))
                .filter(known -> !known.isBlank())
                .distinct()
                .toList();
    }

    private static String problem(Match match) {
        return switch (match.pattern) {
            case Dictionary -> isKnown(match) ? "account.password.known" : "account.password.common";
            case Spatial -> "account.password.keyboard";
            case Repeat -> "account.password.repeated";
            // zxcvbn takes a character again and again for a sequence, too.
            case Sequence ->
                match.token.chars().distinct().count() == 1 ? "account.password.repeated" : "account.password.sequence";
            case Regex, Date -> "account.password.date";
            case Bruteforce -> "account.password.guessable";
        };
    }

    /** The dictionaries of frequent passwords, names and words, read when a password is judged first. */
    private static final class Estimator {

        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
