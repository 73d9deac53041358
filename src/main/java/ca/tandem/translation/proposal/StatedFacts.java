package ca.tandem.translation.proposal;

import ca.tandem.common.Language;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SalaryRange;
import java.util.Optional;

/** Facts that one text states by itself, for checks that need to know them where nobody filled them in. */
public final class StatedFacts {

    private static final FactReader LOCATIONS = new LocationsReader();
    private static final FactReader SALARY = new SalaryReader();

    private StatedFacts() {}

    /** Returns the places of work that a text states; none if it states none. */
    public static Locations locations(PostingText text, Language language) {
        return read(LOCATIONS, text, language, Locations.class).orElse(Locations.NONE);
    }

    /** Returns the salary in dollars a year that a text states, if it states one. */
    public static Optional<SalaryRange> salary(PostingText text, Language language) {
        return read(SALARY, text, language, SalaryRange.class);
    }

    private static <T> Optional<T> read(FactReader reader, PostingText text, Language language, Class<T> type) {
        return reader.read(Sentence.of(text, language)).map(Statement::value).map(type::cast);
    }
}
