package ca.tandem.web.staff.editing;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.SalaryRange;
import ca.tandem.web.shell.AmountInputConverter;
import ca.tandem.web.shell.ClassificationInputConverter;
import ca.tandem.web.shell.InputConverter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field of the form that holds a fact, or one side of a fact that has two.
 *
 * @param fact the fact
 * @param side the side: a language, or an end of a range; empty if the fact has one field
 */
public record FactInput(Fact fact, String side) {

    private static final AmountInputConverter AMOUNT = new AmountInputConverter();
    private static final ClassificationInputConverter CLASSIFICATION = new ClassificationInputConverter();

    /** Returns the fields of a fact; none for a closing and for places, which the form holds in parts. */
    static Stream<FactInput> of(Fact fact) {
        return switch (fact.kind()) {
            case CLOSING, PLACES -> Stream.empty();
            case NAMES -> Stream.of(Language.values()).map(language -> new FactInput(fact, language.tag()));
            case RANGE -> Stream.of("low", "high").map(end -> new FactInput(fact, end));
            case CLASSIFICATION, CHOICE, TEXT, ADDRESS, EMAIL, NUMBER, FLAG -> Stream.of(new FactInput(fact, ""));
        };
    }

    /** Returns the id of the field. */
    public String id() {
        return side.isEmpty() ? fact.field() : fact.field() + "-" + side;
    }

    /** Returns the property of {@link Facts} to which the field is bound. */
    public String property() {
        return side.isEmpty() ? fact.key() : fact.key() + Character.toUpperCase(side.charAt(0)) + side.substring(1);
    }

    /** Checks whether the field is a list to choose from. */
    public boolean isChoice() {
        return fact.kind() == FactKind.CHOICE;
    }

    /** Checks whether the field is a box to check. */
    public boolean isFlag() {
        return fact.kind() == FactKind.FLAG;
    }

    /** Checks whether the field holds a whole number. */
    public boolean isNumber() {
        return fact.kind() == FactKind.NUMBER || fact.kind() == FactKind.RANGE;
    }

    /** Returns the language of the field, for the {@code lang} attribute; null if it has none of its own. */
    public String lang() {
        return fact.kind() == FactKind.NAMES ? Language.of(side).orElseThrow().regionalTag() : null;
    }

    /** Returns the kind of keyboard that suits the field. */
    public String inputmode() {
        return switch (fact.kind()) {
            case NUMBER, RANGE -> "numeric";
            case ADDRESS -> "url";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    /** Returns the value as the user would enter it; null if there is none. */
    String write(Facts facts) {
        var value = fact.get(facts);
        if (!fact.isGiven(facts)) {
            return null;
        }
        return switch (fact.kind()) {
            case NAMES -> (String) ((Bilingual<?>) value).get(language());
            case RANGE -> Objects.toString(isLow() ? ((SalaryRange) value).low() : ((SalaryRange) value).high(), null);
            default -> value.toString();
        };
    }

    /**
     * Takes the value that the user entered.
     *
     * @param typed the input, or null if the field is empty
     * @return false if the field cannot hold it
     */
    boolean read(Facts facts, String typed) {
        var value = typed == null ? Optional.empty() : parse(typed);
        if (typed != null && value.isEmpty()) {
            return false;
        }
        fact.set(facts, whole(facts, value.orElse(null)));
        return true;
    }

    private Optional<?> parse(String typed) {
        return switch (fact.kind()) {
            case NUMBER, RANGE -> read(AMOUNT, typed);
            case CLASSIFICATION -> read(CLASSIFICATION, typed);
            case CHOICE ->
                fact.choices().stream()
                        .filter(choice -> choice.name().equals(typed))
                        .findFirst();
            case FLAG -> Optional.of("true".equals(typed));
            case NAMES, TEXT, ADDRESS, EMAIL -> Optional.of(typed);
            case CLOSING, PLACES -> throw new IllegalStateException(fact + " is entered in parts");
        };
    }

    /** Returns the value of the fact with this side of it replaced. */
    private Object whole(Facts facts, Object value) {
        return switch (fact.kind()) {
            case NAMES -> {
                var names = fact.isGiven(facts) ? (Bilingual<?>) fact.get(facts) : new Bilingual<>(null, null);
                yield Bilingual.of(each -> each == language() ? value : names.get(each));
            }
            case RANGE -> {
                var range = fact.isGiven(facts) ? (SalaryRange) fact.get(facts) : new SalaryRange(null, null);
                yield isLow()
                        ? new SalaryRange((Integer) value, range.high())
                        : new SalaryRange(range.low(), (Integer) value);
            }
            default -> value;
        };
    }

    private Language language() {
        return Language.of(side).orElseThrow();
    }

    private boolean isLow() {
        return side.equals("low");
    }

    private static <T> Optional<T> read(InputConverter<T> converter, String typed) {
        return converter.parse(typed.strip());
    }
}
