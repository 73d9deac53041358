package ca.tandem.posting;

import static ca.tandem.posting.FactDefinition.choice;
import static ca.tandem.posting.FactDefinition.flag;
import static ca.tandem.posting.FactDefinition.text;
import static ca.tandem.posting.FactDefinition.value;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The registry of facts, in the order in which they are sent and compared. The form, the API, the merge of two changes, the comparison of
 * versions, the approval, the import and the pages all go through these constants; none of them names a fact of its own accord.
 *
 * <p>To add a fact: a field with getter and setter in {@link Facts}, its column in the tables of editions, revisions and publications, a
 * constant here, and its words in the two bundles of the domain ({@code fact.NAME}, {@code fact.NAME.changed} and its values).
 */
@SuppressWarnings("ImmutableEnumChecker") // A definition is complete before its constant exists.
public enum Fact {
    CLOSING(value("closes", FactKind.CLOSING, ZonedDateTime.class, Facts::getCloses, Facts::close)
            .inForm(FactGroup.CLOSING, 10)
            .toReaders(10)
            .correctable()
            .schema("validThrough", closes -> closes.toOffsetDateTime().toString())),

    CLASSIFICATION(value(
                    "classification",
                    FactKind.CLASSIFICATION,
                    Classification.class,
                    Facts::getClassification,
                    Facts::setClassification)
            .longest(400, 40)
            .inForm(FactGroup.WORK, 20)
            .toReaders(20)
            .fromFrontMatter("classification")
            .searched()),

    TEAM(value("team", FactKind.NAMES, Bilingual.class, Facts::getTeamOrNull, Facts::setTeam)
            .longest(400, 400)
            .inForm(FactGroup.WORK, 10)
            .toReaders(80)
            .fromFrontMatter("team")
            .searched()),

    LOCATIONS(value("locations", FactKind.PLACES, Locations.class, Facts::getLocationsOrNull, Facts::setLocations)
            .longest(400, 200)
            .inForm(FactGroup.LOCATIONS, 10)
            .toReaders(30)
            .fromFrontMatter("locations")
            .searched()
            .schema("jobLocation")),

    TELEWORK(choice("telework", Telework.class, Facts::getTelework, Facts::setTelework)
            .inForm(FactGroup.WORK, 40)
            .toReaders(40)
            .fromFrontMatter("telework")
            .searched()
            .schema("jobLocationType", telework -> telework == Telework.FULL ? "TELECOMMUTE" : null)),

    TENURE(choice("tenure", Tenure.class, Facts::getTenure, Facts::setTenure)
            .inForm(FactGroup.WORK, 50)
            .toReaders(70)
            .fromFrontMatter("tenure")
            .searched()
            .schema(
                    "employmentType",
                    Map.of(Tenure.TERM, "TEMPORARY", Tenure.CASUAL, "TEMPORARY", Tenure.STUDENT, "INTERN")::get)),

    /** After the tenure, which tells search engines less exactly what this one says. */
    EMPLOYMENT_TYPE(choice("employmentType", EmploymentType.class, Facts::getEmploymentType, Facts::setEmploymentType)
            .inForm(FactGroup.WORK, 55)
            .toReaders(75)
            .fromFrontMatter("employmentType")
            .searched()
            .schema("employmentType")),

    REQUIREMENT(choice(
                    "languageRequirement",
                    LanguageRequirement.class,
                    Facts::getLanguageRequirement,
                    Facts::setLanguageRequirement)
            .inForm(FactGroup.WORK, 60)
            .toReaders(50)
            .fromFrontMatter("languageRequirement")
            .searched()),

    PROFILE(text("languageProfile", 100, Facts::getLanguageProfile, Facts::setLanguageProfile)
            .longest(100, 40)
            .inForm(FactGroup.WORK, 70)
            .toReaders(50)
            .fromFrontMatter("languageProfile")
            .under(REQUIREMENT)),

    SALARY(value("salary", FactKind.RANGE, SalaryRange.class, Facts::getSalary, Facts::setSalary)
            .longest(0, 14)
            .inForm(FactGroup.WORK, 80)
            .toReaders(60)
            .fromFrontMatter("salary")
            .schema("baseSalary")),

    REFERENCE(text("reference", 100, Facts::getReference, Facts::setReference)
            .inForm(FactGroup.APPLICATION, 10)
            .toReaders(100)
            .fromFrontMatter("reference")
            .searched()
            .schema("identifier")),

    POSITIONS(value("positions", FactKind.NUMBER, Integer.class, Facts::getPositions, Facts::setPositions)
            .longest(0, 6)
            .inForm(FactGroup.WORK, 30)
            .toReaders(90)
            .fromFrontMatter("positions")
            .schema("totalJobOpenings")),

    LEVER(text("leverId", 100, Facts::getLeverId, Facts::setLeverId)
            .inForm(FactGroup.APPLICATION, 20)
            .correctable()
            .onlyFromFrontMatter("leverId")),

    APPLY(value("applyUrl", FactKind.ADDRESS, String.class, Facts::getApplyUrl, Facts::setApplyUrl)
            .longest(2000, 2000)
            .inForm(FactGroup.APPLICATION, 30)
            .under(LEVER)
            .fromFrontMatter("applyUrl")
            .correctable()),

    CONTACT(value("contact", FactKind.EMAIL, String.class, Facts::getContact, Facts::setContact)
            .longest(254, 254)
            .inForm(FactGroup.APPLICATION, 35)
            .toReaders(110)
            .fromFrontMatter("contact")),

    UNLISTED(flag("unlisted", Facts::isUnlisted, Facts::setUnlisted)
            .inForm(FactGroup.APPLICATION, 50)
            .inPublic()
            .onlyFromFrontMatter("linkHidden")),

    HIDDEN(flag("applicationHidden", Facts::isApplicationHidden, Facts::setApplicationHidden)
            .inForm(FactGroup.APPLICATION, 40)
            .under(LEVER)
            .onlyFromFrontMatter("formHidden"));

    private final FactDefinition<?> definition;

    Fact(FactDefinition<?> definition) {
        this.definition = definition;
    }

    /** Returns the name in the API, which is also that of the property of {@link Facts}. */
    public String key() {
        return definition.key;
    }

    /** Returns the name in field ids and in keys of the staff pages' bundle, such as {@code employment-type}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public FactKind kind() {
        return definition.kind;
    }

    /** Returns the values from which one is chosen; empty unless the fact is a choice. */
    public List<Enum<?>> choices() {
        return kind() == FactKind.CHOICE
                ? Arrays.<Enum<?>>asList((Enum<?>[]) definition.type.getEnumConstants())
                : List.of();
    }

    /** Returns the value; null if it is not given. */
    public Object get(Facts facts) {
        return definition.get(facts);
    }

    /** Checks whether a value is given; for a flag, whether it is true. */
    public boolean isGiven(Facts facts) {
        var value = get(facts);
        return value != null && !Boolean.FALSE.equals(value);
    }

    /**
     * Sets the value.
     *
     * @param value the value, or null to take it out
     * @throws ClassCastException if the value is of another type
     */
    public void set(Facts facts, Object value) {
        definition.set(facts, value);
    }

    /** Returns the group of the form. */
    public FactGroup group() {
        return definition.group;
    }

    /** Returns the place within the group of the form. */
    public int formRow() {
        return definition.formRow;
    }

    /** Returns the row on the posting's page; 0 if readers do not see the fact. */
    public int readerRow() {
        return definition.readerRow;
    }

    /** Returns the greatest length of a text in a request, in characters. */
    public int longest() {
        return definition.longest;
    }

    /** Returns the greatest length of an input, in characters. */
    public int longestInput() {
        return definition.longestInput;
    }

    /** Returns the fact under whose name this one is shown, which is mostly this one. */
    public Fact topic() {
        return definition.topic == null ? this : definition.topic;
    }

    /** Returns the facts that are shown under the name of this one, itself first; empty if it is shown under another name. */
    public List<Fact> members() {
        return Arrays.stream(values()).filter(fact -> fact.topic() == this).toList();
    }

    /** Returns the field of the front matter; null if the fact is not imported. */
    public String frontMatter() {
        return definition.frontMatter;
    }

    /** Checks whether an import without the field takes the fact out. */
    public boolean isOnlyFromFrontMatter() {
        return definition.isOnlyFromFrontMatter;
    }

    /** Returns the property of schema.org's {@code JobPosting}; null if search engines are not told the fact. */
    public String schemaProperty() {
        return definition.schemaProperty;
    }

    /** Returns the value for search engines; null if there is none. */
    public Object schemaValue(Facts facts) {
        return definition.schemaValue(facts);
    }

    /** Checks whether the public API sends the fact. */
    public boolean isPublic() {
        return definition.isPublic;
    }

    /** Checks whether the fact can be corrected after the publication. */
    public boolean isCorrectable() {
        return definition.isCorrectable;
    }

    /** Returns the text in which a search of readers looks, in the given language; empty if there is none. */
    public String searchable(Facts facts, Language language) {
        return definition.isSearched ? kind().searchable(get(facts), language) : "";
    }
}
