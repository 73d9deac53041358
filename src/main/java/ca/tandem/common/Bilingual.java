package ca.tandem.common;

import java.io.Serializable;
import java.util.function.Function;

/**
 * The same thing in both languages.
 *
 * @param en the English side; may be null where that side is not there yet
 * @param fr the French side, likewise
 */
public record Bilingual<T>(T en, T fr) implements Serializable {

    /** Makes a pair by asking for each side. */
    public static <T> Bilingual<T> of(Function<Language, T> side) {
        return new Bilingual<>(side.apply(Language.EN), side.apply(Language.FR));
    }

    /** The side of that language. */
    public T get(Language language) {
        return language == Language.EN ? en : fr;
    }

    /** This pair with one side replaced. */
    public Bilingual<T> with(Language language, T side) {
        return language == Language.EN ? new Bilingual<>(side, fr) : new Bilingual<>(en, side);
    }

    /** The pair of what the function makes of each side; it is called with null where a side is null. */
    public <R> Bilingual<R> map(Function<? super T, ? extends R> function) {
        return new Bilingual<>(function.apply(en), function.apply(fr));
    }

    /** Whether both sides are there. */
    public boolean complete() {
        return en != null && fr != null;
    }
}
