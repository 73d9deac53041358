package ca.tandem.translation.proposal;

import ca.tandem.posting.Fact;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.translation.proposal.WordsReader.Choice;
import ca.tandem.translation.proposal.WordsReader.Scope;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The facts that texts state, with their readers. */
final class Readers {

    private static final List<String> TELEWORK_STEMS = List.of(
            "remote",
            "virtual",
            "distributed",
            "telework",
            "anywhere",
            "hybrid",
            "week",
            "site",
            "distance",
            "télétrav",
            "n'importe où",
            "semaine",
            "sur place",
            "présentiel");

    private static final List<String> TENURE_STEMS = List.of(
            "tenure",
            "term",
            "period",
            "permanent",
            "assign",
            "second",
            "casual",
            "student",
            "op",
            "intern",
            "affect",
            "détach",
            "occasion",
            "étudi",
            "stag",
            "coop");

    private static final WordsReader TELEWORK = new WordsReader(
            TELEWORK_STEMS,
            List.of(
                    Choice.of(
                            Telework.FULL,
                            "\\b(?:position|role|job|work|telework) is (?:fully|entirely|100 ?%) (?:remote|virtual)\\b"
                                    + "|\\b(?:fully|entirely|100 ?%) remote (?:position|role|job|work)\\b"
                                    + "|\\b(?:is|as) a (?:distributed|remote) (?:role|position|job)\\b|\\bfull[- ]time telework\\b"
                                    + "|\\bcan be (?:performed|done|carried out) (?:remotely )?from anywhere in canada\\b"
                                    + "|\\b(?:you|candidates?|employees?) (?:can|may) work (?:remotely )?from anywhere in canada\\b",
                            "\\b(?:poste|rôle|emploi|travail) (?:est )?(?:offert )?(?:entièrement|complètement|à 100 ?%) (?:à distance|en télétravail)"
                                    + "|\\bposte (?:est )?(?:en télétravail|à distance)\\b|\\btélétravail à (?:temps plein|plein temps|100 ?%)"
                                    + "|\\bpeut être (?:effectué|exercé|accompli|assumé|occupé|fait)e? (?:à distance )?(?:de|depuis|à partir de) n'importe où au canada\\b"
                                    + "|\\b(?:vous pouvez|pouvez-vous) travailler (?:à distance )?(?:de|depuis|à partir de) n'importe où au canada\\b"),
                    Choice.of(
                            Telework.HYBRID,
                            "\\bhybrid (?:work|role|position|job|schedule|arrangement|workplace)\\b|\\b(?:position|role|job) is hybrid\\b"
                                    + "|\\bdays? (?:a|per|each) week (?:(?:at|in|from) the office|on[- ]?site|in[- ]person|from home|at home|remotely)\\b"
                                    + "|\\b(?:from home|in the office|at the office|on[- ]site|in[- ]person) (?:up to |at least )?(?:\\w+|\\d) days (?:a|per|each) week\\b",
                            "\\b(?:mode|modèle|milieu|horaire|régime|formule) (?:de travail )?hybride\\b|\\b(?:poste|travail|rôle|emploi) (?:est )?(?:en mode )?hybride\\b"
                                    + "|\\bjours par semaine (?:au bureau|sur place|en personne|de la maison|à la maison|à domicile|en télétravail|à distance)\\b"
                                    + "|\\b(?:au bureau|sur place|en personne|de la maison|de chez vous|en télétravail|à domicile)(?: jusqu'à| au moins)? (?:\\w+|\\d) jours par semaine\\b"
                                    + "|\\btélétravailler (?:jusqu'à )?(?:\\w+|\\d) jours par semaine\\b"),
                    Choice.of(
                            Telework.NONE,
                            "\\b(?:telework|remote work) is not (?:possible|available|permitted|allowed|offered)\\b|\\bno (?:telework|remote work)\\b"
                                    + "|\\b(?:position|role|job|work) is (?:fully |entirely |100 ?% )?on[- ]site\\b|\\bon[- ]site only\\b",
                            "\\btélétravail (?:n'est pas (?:possible|offert|permis|autorisé)|impossible)\\b|\\b(?:aucun|pas de) télétravail\\b"
                                    + "|\\b(?:poste|travail|emploi) (?:est )?(?:entièrement )?(?:sur place|en présentiel)\\b|\\bsur place seulement\\b")));

    private static final String NO_PROMISE = "^(?:(?!\\bpossib|\\bcould\\b|\\bmay\\b|\\bpourrai).)*?";

    private static final WordsReader TENURE = new WordsReader(
            TENURE_STEMS,
            List.of(
                    Choice.of(
                            Tenure.VARIOUS,
                            Scope.LIST,
                            "\\b(?:various|different) tenures\\b|\\bindeterminate (?:or|and/or) (?:term|specified)\\b|\\bterm or indeterminate\\b",
                            "\\bindéterminée? (?:ou|et/ou) (?:de durée |à durée )?déterminée?\\b|\\bdéterminée? ou (?:de durée |à durée )?indéterminée?\\b"),
                    Choice.of(
                            Tenure.TERM,
                            "(?<!\\b(?:short|long|longer|mid|near|medium)[- ])\\bterm (?:role|position|employment|job|appointment)\\b"
                                    + "|\\b(?:year|month)s?[- ](?:fixed[- ])?term\\b|\\bterm of (?:\\w+|\\d+) (?:year|month)s?\\b|\\bspecified (?:period|term)\\b"
                                    + "|\\bfixed[- ]term (?:role|position|employment|job|appointment|contract)\\b|\\btenure ?: ?term\\b",
                            "\\bposte est déterminé\\b|\\b(?:durée|période) déterminée\\b|\\b(?:poste|emploi) déterminé\\b"),
                    Choice.of(
                            Tenure.INDETERMINATE,
                            NO_PROMISE + "\\b(?:indeterminate|permanent (?:position|role|job|employment))\\b",
                            NO_PROMISE + "\\b(?:indéterminée?s?|(?:poste|emploi|rôle) permanent)\\b"),
                    Choice.of(
                            Tenure.ASSIGNMENT,
                            "\\b(?:assignment|secondment) (?:opportunity|position|agreement)\\b|\\bis an? (?:assignment|secondment)\\b"
                                    + "|\\btenure ?: ?(?:assignment|secondment)\\b",
                            "\\b(?:possibilité|occasion|entente|poste) (?:d'affectation|de détachement)\\b|\\bdurée ?: ?(?:affectation|détachement)\\b"
                                    + "|\\bil s'agit d'(?:une affectation|un détachement)\\b"),
                    Choice.of(
                            Tenure.CASUAL,
                            "\\bcasual (?:employment|position|role|job|contract|appointment)\\b|\\btenure ?: ?casual\\b",
                            "\\b(?:emploi|poste|contrat) occasionnel\\b|\\bdurée ?: ?occasionnel"),
                    Choice.of(
                            Tenure.STUDENT,
                            "\\b(?:student|co-?op) (?:position|placement|job|role|work term)\\b",
                            "\\b(?:poste|emploi) (?:d'|pour )?étudiante?s?\\b|\\bstage (?:coop|d'alternance|en alternance|étudiant)\\b"),
                    Choice.of(
                            Tenure.STUDENT,
                            Scope.TITLE,
                            "\\((?:student|co-?op|intern)[^)]*\\)|\\b(?:student|co-?op|intern)$",
                            "\\((?:étudiant|coop|stage|stagiaire)[^)]*\\)|\\b(?:étudiante?|stagiaire)$")));

    private static final Map<Fact, FactReader> ALL = collect();

    private Readers() {}

    private static Map<Fact, FactReader> collect() {
        var readers = new EnumMap<Fact, FactReader>(Fact.class);
        readers.put(Fact.CLOSING, new ClosingReader());
        readers.put(Fact.CLASSIFICATION, new ClassificationReader());
        readers.put(Fact.LOCATIONS, new LocationsReader());
        readers.put(Fact.TELEWORK, TELEWORK);
        readers.put(Fact.TENURE, TENURE);
        readers.put(Fact.REQUIREMENT, new LanguageRequirementReader());
        readers.put(Fact.PROFILE, new LanguageProfileReader());
        readers.put(Fact.SALARY, new SalaryReader());
        readers.put(Fact.CONTACT, new ContactReader());
        return Collections.unmodifiableMap(readers);
    }

    /** Returns the readers, in the order of the facts. */
    static Map<Fact, FactReader> all() {
        return ALL;
    }
}
