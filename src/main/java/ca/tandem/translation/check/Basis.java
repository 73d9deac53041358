package ca.tandem.translation.check;

/**
 * The things that a check looks up beside the texts, in the state in which it is now: findings hold as long as it stays the same.
 *
 * @param of what it is
 * @param state tells one state of it from another
 */
public record Basis(String of, String state) {

    /** The texts alone. */
    public static final Basis TEXTS = new Basis("texts", "");
}
