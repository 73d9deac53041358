package ca.tandem.publication.search;

import ca.tandem.posting.SalaryRange;
import ca.tandem.publication.ChangeTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

/** A fact with a number by which search results are limited. */
public enum LimitField {
    /** At least so many dollars a year, at the upper end of the range. */
    SALARY(10_000_000) {
        @Override
        OptionalLong number(SearchedPosting posting) {
            var salary = posting.facts().getSalary();
            return salary == null ? OptionalLong.empty() : highest(salary);
        }

        @Override
        Query query(int limit, Instant now) {
            return LongField.newRangeQuery(field(), limit, Long.MAX_VALUE);
        }

        @Override
        public Instant nextChange(int limit, ChangeTimes changeTimes, Instant now) {
            return Instant.MAX;
        }
    },
    /** The closing within so many days from now; what closes at this very moment has closed. */
    CLOSING(3_660) {
        @Override
        OptionalLong number(SearchedPosting posting) {
            return millis(posting.facts().getClosesAt());
        }

        @Override
        Query query(int limit, Instant now) {
            return LongField.newRangeQuery(
                    field(),
                    now.toEpochMilli() + 1,
                    now.plus(Duration.ofDays(limit)).toEpochMilli());
        }

        @Override
        public Instant nextChange(int limit, ChangeTimes changeTimes, Instant now) {
            return changeTimes.nextClosingWithin(Duration.ofDays(limit), now);
        }
    },
    /** Posted within so many days up to now. */
    POSTED(3_660) {
        @Override
        OptionalLong number(SearchedPosting posting) {
            return millis(posting.datePosted());
        }

        @Override
        Query query(int limit, Instant now) {
            return LongField.newRangeQuery(
                    field(), now.minus(Duration.ofDays(limit)).toEpochMilli(), Long.MAX_VALUE);
        }

        @Override
        public Instant nextChange(int limit, ChangeTimes changeTimes, Instant now) {
            return changeTimes.nextPostedBefore(Duration.ofDays(limit), now);
        }
    };

    private final int most;

    LimitField(int most) {
        this.most = most;
    }

    /** Returns what a posting states; empty if it does not state it. */
    abstract OptionalLong number(SearchedPosting posting);

    /** Returns the query for the postings within a limit. */
    abstract Query query(int limit, Instant now);

    /** Returns the largest number that is a limit. */
    public int most() {
        return most;
    }

    /** Returns when the next posting comes into the limit, or leaves it, by the clock alone; {@link Instant#MAX} if none does. */
    public abstract Instant nextChange(int limit, ChangeTimes changeTimes, Instant now);

    /** Returns a limit as it is written in an address: a number within reason or {@link FacetField#NONE}; null if it is none. */
    public String read(String written) {
        if (written == null || written.equals(FacetField.NONE)) {
            return written;
        }
        return written.matches("[1-9]\\d{0,7}") && Integer.parseInt(written) <= most ? written : null;
    }

    /**
     * Returns the limit with the name that it has in addresses.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LimitField of(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }

    /** Returns the name in addresses, in the API and in the index. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static OptionalLong millis(Instant instant) {
        return instant == null ? OptionalLong.empty() : OptionalLong.of(instant.toEpochMilli());
    }

    private static OptionalLong highest(SalaryRange salary) {
        return Stream.of(salary.high(), salary.low())
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .max();
    }
}
