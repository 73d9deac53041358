package ca.tandem.common;

import java.io.Serializable;
import java.util.function.Function;

/**
 * A pair of values, one for each official language.
 *
 * @param en the English side; null where that side does not exist yet
 * @param fr the French side; null where that side does not exist yet
 */
public record Bilingual<T>(T en, T fr) implements Serializable {

    /** Creates a pair by calling the function once for each language. */
    public static <T> Bilingual<T> of(Function<Language, T> side) {
        return new Bilingual<>(side.apply(Language.EN), side.apply(Language.FR));
    }

    /** Returns the side of the given language. */
    public T get(Language language) {
        return language == Language.EN ? en : fr;
    }

    /** Returns a copy of this pair with one side replaced. */
    public Bilingual<T> with(Language language, T side) {
        return language == Language.EN ? new Bilingual<>(side, fr) : new Bilingual<>(en, side);
    }

    /** Returns the pair of the function's results for each side; the function is called with null where a side is null. */
    public <R> Bilingual<R> map(Function<? super T, ? extends R> function) {
        return new Bilingual<>(function.apply(en), function.apply(fr));
    }

    /** Checks that neither side is null. */
    public boolean hasBoth() {
        return en != null && fr != null;
    }
}
