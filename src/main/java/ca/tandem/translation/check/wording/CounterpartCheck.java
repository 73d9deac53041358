package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.check.UnitPair;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Every unit says something in both languages. A unit that stands there without words blocks; one for which alignment found nothing
 * is shown, for the other text may say it elsewhere.
 */
@ApplicationScoped
public class CounterpartCheck implements Check {

    @Override
    public Stream<Finding> findings(Subject subject) {
        return Stream.concat(
                subject.units().stream().filter(unit -> isEmpty(unit, subject)).map(unit -> empty(unit, subject)),
                Arrays.stream(Language.values()).flatMap(language -> alone(subject, language)));
    }

    private static boolean isEmpty(UnitPair unit, Subject subject) {
        var to = unit.blocks().get(subject.target());
        var from = unit.blocks().get(subject.source());
        return to != null && to.text().isBlank() && from != null && !from.text().isBlank();
    }

    private static Finding empty(UnitPair unit, Subject subject) {
        var place = UnitText.place(unit.blocks().get(subject.target()).kind());
        return Finding.error("unit.empty", subject.target(), place).at(new Finding.Spot(unit.unit(), 0, 0, "", null));
    }

    private static Stream<Finding> alone(Subject subject, Language language) {
        return subject.in(language)
                .filter(unit -> unit.isAlone())
                .map(unit -> unit.warning("unit.alone", language.other()));
    }
}
