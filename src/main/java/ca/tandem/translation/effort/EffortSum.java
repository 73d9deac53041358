package ca.tandem.translation.effort;

/**
 * The sum of the efforts that have one thing in common.
 *
 * @param key what they have in common
 * @param units the number of times that a unit was worked on
 * @param editions the number of editions to which those units belong
 * @param words the number of words of their sources, at least 1
 * @param thinking milliseconds of thinking
 * @param typing milliseconds of typing
 * @param keys the number of keys pressed
 */
public record EffortSum<K extends Enum<K>>(
        K key, long units, long editions, long words, long thinking, long typing, long keys) {

    private static final double MILLISECONDS = 1000;

    /** Returns the seconds of thinking for each word of the source. */
    public double thinkingPerWord() {
        return thinking / MILLISECONDS / words;
    }

    /** Returns the seconds of typing for each word of the source. */
    public double typingPerWord() {
        return typing / MILLISECONDS / words;
    }

    /** Returns the seconds of thinking and typing for each word of the source: all seconds divided by all words. */
    public double secondsPerWord() {
        return (thinking + typing) / MILLISECONDS / words;
    }
}
