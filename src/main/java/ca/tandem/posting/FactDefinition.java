package ca.tandem.posting;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The definition of a fact, from which {@link Fact} answers. Each method that takes something sets one property and returns the same
 * definition.
 *
 * @param <T> the type of the value
 */
final class FactDefinition<T> {

    final String key;
    final FactKind kind;
    final Class<T> type;
    final Function<Facts, T> getter;
    final BiConsumer<Facts, T> setter;
    FactGroup group;
    int formRow;
    int readerRow;
    int longest;
    int longestInput;
    Fact topic;
    String frontMatter;
    String schemaProperty;
    Function<T, Object> schemaValue;
    boolean isPublic;
    boolean isSearched;
    boolean isCorrectable;
    boolean isOnlyFromFrontMatter;

    private FactDefinition(
            String key, FactKind kind, Class<T> type, Function<Facts, T> getter, BiConsumer<Facts, T> setter) {
        this.key = key;
        this.kind = kind;
        this.type = type;
        this.getter = getter;
        this.setter = setter;
    }

    /**
     * Creates a definition.
     *
     * @param key the name in the API, which is also that of the property of {@link Facts}
     * @param type the type of the value; it lists the values of a choice
     */
    static <T> FactDefinition<T> value(
            String key, FactKind kind, Class<T> type, Function<Facts, T> getter, BiConsumer<Facts, T> setter) {
        return new FactDefinition<>(key, kind, type, getter, setter);
    }

    /** Creates the definition of a fact that is one value of an enum. */
    static <E extends Enum<E>> FactDefinition<E> choice(
            String key, Class<E> type, Function<Facts, E> getter, BiConsumer<Facts, E> setter) {
        return value(key, FactKind.CHOICE, type, getter, setter);
    }

    /** Creates the definition of a fact that is a line of text of at most the given length. */
    static FactDefinition<String> text(
            String key, int longest, Function<Facts, String> getter, BiConsumer<Facts, String> setter) {
        return value(key, FactKind.TEXT, String.class, getter, setter).longest(longest, longest);
    }

    /** Creates the definition of a fact that is true or false. */
    static FactDefinition<Boolean> flag(
            String key, Function<Facts, Boolean> getter, BiConsumer<Facts, Boolean> setter) {
        return value(
                key,
                FactKind.FLAG,
                Boolean.class,
                getter,
                (facts, value) -> setter.accept(facts, value != null && value));
    }

    /** Sets the greatest length in characters, in requests and in the field of the form. */
    FactDefinition<T> longest(int sent, int entered) {
        longest = sent;
        longestInput = entered;
        return this;
    }

    /** Sets where the form has it. */
    FactDefinition<T> inForm(FactGroup formGroup, int row) {
        group = formGroup;
        formRow = row;
        return this;
    }

    /** Shows it to readers, in the given row of the posting's page and in the public API. */
    FactDefinition<T> toReaders(int row) {
        readerRow = row;
        return inPublic();
    }

    /** Sends it in the public API. */
    FactDefinition<T> inPublic() {
        isPublic = true;
        return this;
    }

    /** Shows it under the name of an earlier fact, with which it makes one statement. */
    FactDefinition<T> under(Fact first) {
        topic = first;
        return this;
    }

    /** Lets readers search for it. */
    FactDefinition<T> searched() {
        isSearched = true;
        return this;
    }

    /** Lets it be corrected after the publication. */
    FactDefinition<T> correctable() {
        isCorrectable = true;
        return this;
    }

    /** Imports it from a field of the front matter; without the field it stays as it is, and a flag is false. */
    FactDefinition<T> fromFrontMatter(String field) {
        frontMatter = field;
        return this;
    }

    /** Imports it from a field of the front matter, which alone decides: without the field it is taken out. */
    FactDefinition<T> onlyFromFrontMatter(String field) {
        isOnlyFromFrontMatter = true;
        return fromFrontMatter(field);
    }

    /** Tells search engines the value in a property of schema.org's {@code JobPosting}. */
    FactDefinition<T> schema(String property) {
        return schema(property, value -> value);
    }

    /** Tells search engines what the value means there; nothing where that is null. */
    FactDefinition<T> schema(String property, Function<T, Object> value) {
        schemaProperty = property;
        schemaValue = value;
        return this;
    }

    T get(Facts facts) {
        return getter.apply(facts);
    }

    void set(Facts facts, Object value) {
        setter.accept(facts, type.cast(value));
    }

    Object schemaValue(Facts facts) {
        var value = get(facts);
        return value == null || schemaValue == null ? null : schemaValue.apply(value);
    }
}
