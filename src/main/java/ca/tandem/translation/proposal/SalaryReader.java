package ca.tandem.translation.proposal;

import ca.tandem.posting.SalaryRange;
import ca.tandem.translation.check.value.CheckedValue;
import ca.tandem.translation.check.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reader of the salary in dollars a year. Budgets, bonuses, and wages by the hour are none. */
final class SalaryReader implements FactReader {

    private static final List<String> STEMS = List.of("$", "dollar", "cad");

    private static final Pattern PAY = Pattern.compile(
            "(?i)\\bsalar|\\bpay(?:s|ing)?\\b|\\bcompensation\\b|\\bremuneration\\b|\\brémunération\\b|\\bsalaires?\\b|\\btraitement\\b"
                    + "|\\b(?:per|a) year\\b|\\bannually\\b|\\bpar an(?:née)?\\b");

    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\bbudget|\\bbonus|\\bprimes?\\b|\\ballowance|\\bindemnit|\\bfund|\\bfonds\\b|\\bcontra[ct]|\\bvalu|\\bsaving|\\béconomi"
                    + "|\\bgrants?\\b|\\bsubvention|\\bbourses?\\b|\\bproje[ct]|\\brevenu|\\bdépens|\\bspend|\\bup to date\\b");

    private static final Pattern OTHER_PERIOD = Pattern.compile(
            "(?i)^[^.;]{0,25}?(?:\\b(?:per|an|a|each) (?:hour|day|week|month)\\b|/ ?(?:h|hr|hour|heure|mois|month|week)\\b|\\bhourly\\b"
                    + "|\\b(?:de )?l'heure\\b|\\bpar (?:heure|jour|semaine|mois)\\b)");

    private static final Pattern TO = Pattern.compile("(?i) ?(?:to|and|through|à|et|-|–|—) ?(?:CAD )?");
    private static final Pattern FROM = Pattern.compile(
            "(?i)(?:\\bstarting at|\\bstarts at|\\bfrom|\\bat least|\\bminimum(?: of)?|à partir de|\\bdès|\\bau moins|\\bminimum de|\\bdébute à) ?$");
    private static final Pattern UP_TO =
            Pattern.compile("(?i)(?:\\bup to|\\bmaximum(?: of)?|\\bjusqu'à|\\bmaximum de) ?$");

    /** A salary for a year's full work has five or six digits. */
    private static final Pattern YEARLY = Pattern.compile("[1-9]\\d{4,5}");

    private static final int NEAR = 45;

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .filter(sentence ->
                        sentence.has(STEMS) && PAY.matcher(sentence.words()).find() && !sentence.isAboutOthers())
                .flatMap(SalaryReader::salaries)
                .toList());
    }

    private static Stream<Statement> salaries(Sentence sentence) {
        var amounts = sentence.values(ValueKind.MONEY, ValueKind.NUMBER);
        var found = new ArrayList<Statement>();
        for (var i = 0; i < amounts.size(); i++) {
            var low = amounts.get(i);
            var high = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            if (isRange(sentence, low, high)) {
                found.add(new Statement(new SalaryRange(number(low), number(high)), sentence.quote(low)));
                i++;
            } else if (isSalary(sentence, low, low) && low.kind() == ValueKind.MONEY) {
                found.add(new Statement(single(sentence, low), sentence.quote(low)));
            }
        }
        return found.stream();
    }

    private static boolean isRange(Sentence sentence, CheckedValue low, CheckedValue high) {
        return high != null
                && (low.kind() == ValueKind.MONEY || high.kind() == ValueKind.MONEY)
                && TO.matcher(sentence.between(low, high)).matches()
                && YEARLY.matcher(high.key()).matches()
                && isSalary(sentence, low, high)
                && number(low) <= number(high);
    }

    /** Checks whether the amounts from the first to the last can be a salary by what stands before and behind them. */
    private static boolean isSalary(Sentence sentence, CheckedValue first, CheckedValue last) {
        var before = sentence.before(first);
        return YEARLY.matcher(first.key()).matches()
                && !OTHER.matcher(before.substring(Math.max(0, before.length() - NEAR)))
                        .find()
                && !OTHER_PERIOD.matcher(sentence.after(last)).find();
    }

    private static SalaryRange single(Sentence sentence, CheckedValue amount) {
        var before = sentence.before(amount);
        return new SalaryRange(
                UP_TO.matcher(before).find() ? null : number(amount),
                FROM.matcher(before).find() ? null : number(amount));
    }

    private static Integer number(CheckedValue amount) {
        return Integer.valueOf(amount.key());
    }
}
