package ca.tandem.work.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.translation.effort.EffortServices;
import ca.tandem.work.task.TaskAssignment.Assignment;
import ca.tandem.work.task.TaskServices;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the figures of six weeks of a small office against ones computed by hand, on H2 and on PostgreSQL. All times are
 * Ottawa's, where the clocks went forward on 8 March 2026.
 */
class FlowReportTest {

    private static final Actor ADA = EditionFixture.AUTHOR;
    private static final Actor THEO = EditionFixture.TRANSLATOR;
    private static final Actor PAULE = EditionFixture.APPROVER;
    private static final Actor AMIR = EditionFixture.ADMINISTRATOR;
    private static final Actor CARRIER = new Actor("carrier", EnumSet.of(Role.ADMINISTRATOR, Role.AUTHOR));
    private static final DateRange SPRING = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30));

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(schema -> new PostingHistory(schema).create());
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    /** The history of the postings that the reports count. */
    private record PostingHistory(Schema schema, MutableClock clock) {

        PostingHistory(Schema schema) {
            this(schema, MutableClock.at(EditionFixture.NOON));
        }

        void create() {
            create("2026-02-27T12:00", "spring", Language.EN);
            act("2026-03-02T12:00", "spring", ActionRequest.of(Action.SUBMIT), ADA);
            due("spring", LocalDate.of(2026, 3, 9));
            create("2026-03-02T12:00", "given-up", Language.EN);
            act("2026-03-03T12:00", "given-up", ActionRequest.of(Action.SUBMIT), ADA);
            bring("2026-03-05T12:00", "brought");
            act("2026-03-08T12:00", "spring", ActionRequest.of(Action.DELIVER), THEO);
            act("2026-03-09T12:00", "spring", ActionRequest.returnTo(State.TRANSLATION, "The title."), PAULE);
            act("2026-03-10T12:00", "spring", ActionRequest.of(Action.DELIVER), THEO);
            act("2026-03-11T12:00", "spring", ActionRequest.returnTo(State.TRANSLATION, "The title again."), PAULE);
            act("2026-03-13T12:00", "spring", ActionRequest.of(Action.DELIVER), THEO);
            act("2026-03-16T12:00", "spring", ActionRequest.of(Action.APPROVE), PAULE);
            create("2026-03-29T12:00", "late", Language.FR);
            act("2026-03-30T12:00", "late", ActionRequest.of(Action.SUBMIT), ADA);
            due("late", LocalDate.of(2026, 3, 30));
            act("2026-03-31T23:59:30", "late", ActionRequest.of(Action.DELIVER), THEO);
            var opening = LocalDateTime.parse("2026-04-08T09:00")
                    .atZone(ClockProducer.ZONE)
                    .toInstant();
            act("2026-04-01T11:59:30", "late", new ActionRequest(Action.APPROVE, null, null, opening), PAULE);
            act("2026-04-01T12:00", "spring", ActionRequest.revise("More.", new ChangeNote(true, null, null)), ADA);
            act("2026-04-02T12:00", "spring", ActionRequest.of(Action.SUBMIT), ADA);
            act("2026-04-02T12:00", "given-up", ActionRequest.of(Action.DISCARD, "Not needed."), ADA);
            act("2026-04-03T12:00", "spring", ActionRequest.of(Action.DELIVER), THEO);
            act("2026-04-04T12:00", "spring", ActionRequest.of(Action.APPROVE), PAULE);
            create("2026-04-06T12:00", "rescue", Language.EN);
            act("2026-04-06T18:00", "rescue", ActionRequest.of(Action.EMERGENCY, "The storm."), AMIR);
            at("2026-04-08T09:00", taskServices -> {
                taskServices.postingServices().workflow().publishDue("late");
                return null;
            });
            create("2026-04-14T12:00", "waiting", Language.EN);
        }

        private void create(String at, String key, Language source) {
            at(at, taskServices -> taskServices
                    .postingServices()
                    .postingEditor()
                    .create(key, source, EditionFixture.texts(), new Facts(), ADA));
        }

        private void bring(String at, String key) {
            at(at, taskServices -> {
                var edition = taskServices
                        .postingServices()
                        .postingEditor()
                        .create(key, Language.EN, EditionFixture.texts(), new Facts(), CARRIER);
                taskServices
                        .postingServices()
                        .workflow()
                        .publishImported(edition, false, OriginalDates.UNKNOWN, CARRIER, "From before.");
                return null;
            });
        }

        private void act(String at, String key, ActionRequest actionRequest, Actor actor) {
            at(at, taskServices -> {
                var seen = taskServices
                        .postingServices()
                        .postings()
                        .of(key)
                        .subjectOf(actionRequest.action())
                        .orElseThrow()
                        .getVersion();
                return taskServices.postingServices().workflow().perform(key, seen, actionRequest, actor);
            });
        }

        private void due(String key, LocalDate day) {
            with(schema, clock, taskServices -> {
                Edition edition =
                        taskServices.postingServices().postings().edition(key).orElseThrow();
                return taskServices
                        .taskAssignment()
                        .assign(
                                key,
                                taskServices.taskAssignment().of(edition).version(),
                                new Assignment(null, day),
                                ADA);
            });
        }

        private <T> T at(String time, Function<TaskServices, T> work) {
            var moment = LocalDateTime.parse(time).atZone(ClockProducer.ZONE).toInstant();
            clock.advance(Duration.between(clock.instant(), moment));
            return with(schema, clock, work);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void eachStayCountsInTheMonthInWhichItEnded(Schema schema) {
        assertThat(figures(schema, null).times().stream().map(time -> "%s %s %d %s %s"
                        .formatted(time.month(), time.state(), time.count(), time.median(), time.ninetieth())))
                .containsExactly(
                        // 72 h, 24 h, 24 h; what was given up was a draft before
                        "2026-03 DRAFT 3 PT24H PT72H",
                        // six days of which one had 23 hours; 24 h and 48 h after the returns; 35:59:30
                        "2026-03 TRANSLATION 4 PT35H59M30S PT143H",
                        "2026-03 APPROVAL 3 PT24H PT72H",
                        // of two the median is the smaller
                        "2026-04 DRAFT 2 PT6H PT24H",
                        "2026-04 TRANSLATION 1 PT24H PT24H",
                        "2026-04 APPROVAL 2 PT12H PT24H",
                        "2026-04 SCHEDULED 1 PT165H30S PT165H30S",
                        // superseded after nineteen days
                        "2026-04 PUBLISHED 1 PT456H PT456H");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatAnImportBroughtWasNotPublishedHere(Schema schema) {
        var flowReport = figures(schema, null);
        assertThat(flowReport.weeks().stream()
                        .filter(week -> week.total() > 0)
                        .map(week -> week.begin() + " " + week.first() + " " + week.revised()))
                .containsExactly("2026-03-16 1 0", "2026-03-30 0 1", "2026-04-06 2 0");
        assertThat(flowReport.weeks()).hasSize(10);
        assertThat(flowReport.months().stream()
                        .map(month -> month.begin() + " " + month.first() + " " + month.revised()))
                .containsExactly("2026-03-01 1 0", "2026-04-01 2 1");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theBacklogIsWhatStoodThereWhenTheWeekWasOver(Schema schema) {
        assertThat(figures(schema, null).backlog().stream().map(week -> week.day() + " " + week.counts()))
                .containsExactly(
                        "2026-03-01 {DRAFT=1, TRANSLATION=0, APPROVAL=0, SCHEDULED=0}",
                        "2026-03-08 {DRAFT=0, TRANSLATION=1, APPROVAL=1, SCHEDULED=0}",
                        "2026-03-15 {DRAFT=0, TRANSLATION=1, APPROVAL=1, SCHEDULED=0}",
                        "2026-03-22 {DRAFT=0, TRANSLATION=1, APPROVAL=0, SCHEDULED=0}",
                        "2026-03-29 {DRAFT=1, TRANSLATION=1, APPROVAL=0, SCHEDULED=0}",
                        "2026-04-05 {DRAFT=0, TRANSLATION=0, APPROVAL=0, SCHEDULED=1}",
                        "2026-04-12 {DRAFT=0, TRANSLATION=0, APPROVAL=0, SCHEDULED=0}",
                        "2026-04-15 {DRAFT=1, TRANSLATION=0, APPROVAL=0, SCHEDULED=0}");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsDoneAfterItsDayIsLateAndWhatComesBackCountsEachTime(Schema schema) {
        var flowReport = figures(schema, null);
        assertThat(shares(flowReport.onTime())).containsExactly("2026-03 TRANSLATION 1/2 50");
        assertThat(shares(flowReport.returned()))
                .containsExactly(
                        "2026-03 TRANSLATION 0/4 0",
                        "2026-03 APPROVAL 2/3 67",
                        "2026-04 TRANSLATION 0/1 0",
                        "2026-04 APPROVAL 0/2 0");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void oneSourceLanguageAloneGivesItsOwnFigures(Schema schema) {
        var flowReport = figures(schema, Language.FR);
        assertThat(flowReport.times()).hasSize(4).allMatch(time -> time.count() == 1);
        assertThat(flowReport.months())
                .extracting(FlowReport.PublicationCount::total)
                .containsExactly(0, 1);
        assertThat(shares(flowReport.onTime())).containsExactly("2026-03 TRANSLATION 0/1 0");
        assertThat(flowReport.backlog()).extracting(FlowReport.Backlog::total).containsExactly(0, 0, 0, 0, 1, 1, 0, 0);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void timeThatHasNotComeHasNoBacklog(Schema schema) {
        var summer = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31));
        assertThat(figures(schema, summer, null).backlog()).isEmpty();
    }

    private static List<String> shares(List<FlowReport.MonthlyShare> shares) {
        return shares.stream()
                .map(monthlyShare -> monthlyShare.month() + " " + monthlyShare.state() + " " + monthlyShare.part() + "/"
                        + monthlyShare.of() + " " + monthlyShare.percent())
                .toList();
    }

    private static FlowReport figures(Schema schema, Language source) {
        return figures(schema, SPRING, source);
    }

    private static FlowReport figures(Schema schema, DateRange dateRange, Language source) {
        var clock = MutableClock.at(LocalDateTime.parse("2026-04-15T12:00")
                .atZone(ClockProducer.ZONE)
                .toInstant());
        return schema.inTransaction(entityManager -> {
            var flowReports = new FlowReports();
            flowReports.editionTimelines = new EditionTimelines();
            flowReports.editionTimelines.entityManager = entityManager;
            flowReports.effortReports = new EffortServices(entityManager, clock).reports();
            flowReports.clock = clock;
            return flowReports.report(dateRange, source);
        });
    }

    private static <T> T with(Schema schema, MutableClock clock, Function<TaskServices, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new TaskServices(entityManager, clock)));
    }
}
