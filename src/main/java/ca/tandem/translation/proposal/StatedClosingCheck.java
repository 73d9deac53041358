package ca.tandem.translation.proposal;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** Check that no text names a closing whose day has passed. What it finds holds for a day. */
@ApplicationScoped
public class StatedClosingCheck implements Check {

    private static final FactReader READER = new ClosingReader();

    @Inject
    Clock clock;

    @Override
    public CheckDependency dependency() {
        return new CheckDependency("day", today().toString());
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return Stream.of(Language.values())
                .flatMap(language -> READER
                        .read(Sentence.of(checkedEdition.texts().get(language), language))
                        .stream()
                        .filter(this::hasPassed)
                        .map(statement -> Finding.of("closing.text.passed", language, "body", statement.quote())));
    }

    private boolean hasPassed(Statement statement) {
        return statement.value() instanceof ZonedDateTime closing
                && closing.toLocalDate().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
    }
}
