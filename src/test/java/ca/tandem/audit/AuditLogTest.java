package ca.tandem.audit;

import static ca.tandem.audit.AuditLogFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.audit.VerificationResult.ChainBreak;
import ca.tandem.common.Sha256;
import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditLogTest {

    private static final String CONTENT = "ab".repeat(32);

    private static List<Schema> schemas;

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void close() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    private static AuditLogFixture emptyAuditLog(Schema schema) {
        var auditLog = new AuditLogFixture(schema);
        auditLog.tamper(
                "delete from audit_entry",
                "update audit_chain_head set last_number = 0, last_hash = '" + AuditEntry.BEGINNING + "'");
        return auditLog;
    }

    /** Returns an audit log of nine events, after the entry that begins it; the first three are from before sessions were named. */
    private static AuditLogFixture auditLogOfTenEntries(Schema schema) {
        var auditLog = emptyAuditLog(schema);
        IntStream.rangeClosed(1, 9)
                .forEach(i -> auditLog.append(AuditEvent.of("text.written")
                        .by("ada")
                        .on("keeper", i, CONTENT)
                        .in(i < 4 ? null : "session-7")
                        .with("language", "en")));
        return auditLog;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theFirstEntrySaysThatTheRecordBegan(Schema schema) {
        var auditLog = emptyAuditLog(schema);
        assertThat(auditLog.verify()).isEqualTo(new VerificationResult(0, AuditEntry.BEGINNING, 0, null));

        auditLog.append(AuditEvent.of("sign.in").by("ada"));

        assertThat(newest(auditLog))
                .extracting(AuditEntry::getNumber, AuditEntry::getEventCode, AuditEntry::getActor)
                .containsExactly(tuple(2L, "sign.in", "ada"), tuple(1L, "record.begun", null));
        assertThat(auditLog.verify().isIntact()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anyNumberOfEventsOfOneTransactionFormsOneChain(Schema schema) {
        var auditLog = emptyAuditLog(schema);
        auditLog.append(IntStream.rangeClosed(1, 1_001)
                .mapToObj(i -> AuditEvent.of("sign.in").by("ada" + i))
                .toArray(AuditEvent[]::new));

        assertThat(newest(auditLog).get(0))
                .extracting(AuditEntry::getNumber, AuditEntry::getActor)
                .containsExactly(1_002L, "ada1001");
        assertThat(auditLog.verify().isIntact()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void everyEntryIsALineThatAnybodyCanCheck(Schema schema) {
        var auditLog = emptyAuditLog(schema);
        auditLog.append(
                AuditEvent.of("text.written").by("ada").on("keeper", 2, CONTENT).with("language", "en"),
                AuditEvent.of("glossary.changed")
                        .by("théo")
                        .with("term", "a \"quoted\" \\ \n \u0001 é \ud83d\udea2 \ud83d"));

        var lines = auditLog.export().split("\n");

        assertThat(lines).hasSize(3);
        assertThat(lines[1])
                .startsWith(
                        "{\"number\":2,\"at\":\"2026-11-02T17:00:00.123Z\",\"who\":\"ada\",\"what\":\"text.written\","
                                + "\"posting\":\"keeper\",\"edition\":2,\"account\":null,\"content\":\"" + CONTENT
                                + "\",\"details\":{\"language\":\"en\"},\"previous\":\"");
        assertThat(lines[2])
                .contains(
                        "\"details\":{\"term\":\"a \\\"quoted\\\" \\\\ \\n \\u0001 é \ud83d\udea2 \\ud83d\"},\"previous\":");
        var previous = AuditEntry.BEGINNING;
        for (var line : lines) {
            var end = line.lastIndexOf(",\"hash\"");
            var hash = Sha256.hex(line.substring(0, end));
            assertThat(line).endsWith("\"previous\":\"" + previous + "\",\"hash\":\"" + hash + "\"}");
            previous = hash;
        }
        assertThat(auditLog.verify()).isEqualTo(new VerificationResult(3, previous, 0, null));
        assertThat(auditLog.read(auditEntries -> auditEntries.find(AuditQuery.ANY, 1, 1))
                        .get(0)
                        .detail("term"))
                .isEqualTo("a \"quoted\" \\ \n \u0001 é \ud83d\udea2 \ud83d");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyALineThatCameByASessionNamesItSoThatOlderLinesStay(Schema schema) {
        var auditLog = emptyAuditLog(schema);
        auditLog.append(
                AuditEvent.of("sign.in").by("ada"),
                AuditEvent.of("sign.out").by("ada").in("session-7"));

        var lines = auditLog.export().lines().toList();

        assertThat(lines.get(1)).contains("\"content\":null,\"details\":{},\"previous\":");
        assertThat(lines.get(2)).contains("\"content\":null,\"session\":\"session-7\",\"details\":{},\"previous\":");
        assertThat(newest(auditLog)).extracting(AuditEntry::getSession).containsExactly("session-7", null, null);
        assertThat(auditLog.verify().isIntact()).isTrue();
    }

    static Stream<Arguments> tampering() {
        var fifth = " where entry_number = 5";
        var changes = List.of(
                Arguments.of("update audit_entry set account_name = 'eve'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set account_name = null" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set event_code = 'posting.approve'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set posting_key = 'another'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set edition_number = 7" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set subject_account = 'eve'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set content_hash = null" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set session_reference = 'session-8'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set session_reference = null" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of(
                        "update audit_entry set session_reference = 'session-7' where entry_number = 4",
                        4,
                        ChainBreak.CHANGED),
                Arguments.of("update audit_entry set details = '{}'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of(
                        "update audit_entry set occurred_at = occurred_at + interval '1' second" + fifth,
                        5,
                        ChainBreak.CHANGED),
                Arguments.of(
                        "update audit_entry set occurred_at = occurred_at + interval '0.000001' second" + fifth,
                        5,
                        ChainBreak.CHANGED),
                Arguments.of("update audit_entry set previous_hash = '" + CONTENT + "'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("update audit_entry set entry_hash = '" + CONTENT + "'" + fifth, 5, ChainBreak.CHANGED),
                Arguments.of("delete from audit_entry" + fifth, 5, ChainBreak.MISSING),
                Arguments.of("delete from audit_entry where entry_number = 1", 1, ChainBreak.MISSING),
                Arguments.of("delete from audit_entry where entry_number = 10", 10, ChainBreak.MISSING),
                Arguments.of("delete from audit_entry where entry_number > 6", 7, ChainBreak.MISSING),
                Arguments.of("delete from audit_entry", 1, ChainBreak.MISSING),
                Arguments.of("delete from audit_chain_head", 1, ChainBreak.BEHIND_THE_END),
                Arguments.of("update audit_chain_head set last_number = 8", 8, ChainBreak.WRONG_END),
                Arguments.of("update audit_chain_head set last_number = 11", 11, ChainBreak.MISSING),
                Arguments.of("update audit_chain_head set last_hash = '" + CONTENT + "'", 10, ChainBreak.WRONG_END),
                Arguments.of(
                        "update audit_chain_head set last_number = 8, last_hash ="
                                + " (select entry_hash from audit_entry where entry_number = 8)",
                        9,
                        ChainBreak.BEHIND_THE_END),
                Arguments.of(
                        "insert into audit_entry select 11, occurred_at, account_name, event_code, posting_key,"
                                + " edition_number, subject_account, content_hash, details, previous_hash, entry_hash,"
                                + " session_reference from audit_entry where entry_number = 10",
                        11,
                        ChainBreak.BEHIND_THE_END));
        return changes.stream().flatMap(change -> databases().map(schema -> {
            var given = change.get();
            return Arguments.of(schema, given[0], given[1], given[2]);
        }));
    }

    @ParameterizedTest(name = "{0}: {1}", autoCloseArguments = false)
    @MethodSource("tampering")
    void whoeverChangesTheTablesIsFound(Schema schema, String statement, long broken, ChainBreak chainBreak) {
        var auditLog = auditLogOfTenEntries(schema);
        assertThat(auditLog.verify().isIntact()).isTrue();

        auditLog.tamper(statement);

        var verificationResult = auditLog.verify();
        assertThat(verificationResult.firstBroken()).isEqualTo(broken);
        assertThat(verificationResult.chainBreak()).isEqualTo(chainBreak);
        restore(auditLog);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void twoEntriesThatChangedPlacesAreFound(Schema schema) {
        var auditLog = auditLogOfTenEntries(schema);

        auditLog.tamper(
                "update audit_entry set entry_number = 99 where entry_number = 4",
                "update audit_entry set entry_number = 4 where entry_number = 6",
                "update audit_entry set entry_number = 6 where entry_number = 99");

        assertThat(auditLog.verify())
                .extracting(VerificationResult::firstBroken, VerificationResult::chainBreak)
                .containsExactly(4L, ChainBreak.CHANGED);
    }

    /** Tests that an entry forged between two others, with a correct hash, is found. */
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anEntryThatWasPutInBetweenIsFoundThoughItIsWellMade(Schema schema) {
        var auditLog = auditLogOfTenEntries(schema);
        var fourth = auditLog.read(auditEntries -> auditEntries.behind(3, 4, 1)).get(0);
        var forged = new AuditEntry(
                5, fourth.getHash(), AuditEvent.of("posting.approve").by("paule"), NOON);

        auditLog.tamper(
                "update audit_entry set entry_number = -entry_number where entry_number > 4",
                "update audit_entry set entry_number = 1 - entry_number where entry_number < 0",
                "update audit_chain_head set last_number = 11",
                "insert into audit_entry (entry_number, occurred_at, account_name, event_code, details, previous_hash,"
                        + " entry_hash) select 5, occurred_at, 'paule', 'posting.approve', '{}', '"
                        + forged.getPrevious()
                        + "', '" + forged.getHash() + "' from audit_entry where entry_number = 4");

        assertThat(auditLog.verify())
                .extracting(VerificationResult::firstBroken, VerificationResult::chainBreak)
                .containsExactly(6L, ChainBreak.CHANGED);
    }

    /** Tests that a forgery is found where the next entry's hash was made again as well: the one after it does not match. */
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anEntryThatWasRewrittenIsFoundByTheOneAfterIt(Schema schema) {
        var auditLog = auditLogOfTenEntries(schema);
        var fourth = auditLog.read(auditEntries -> auditEntries.behind(3, 4, 1)).get(0);
        var forged = new AuditEntry(
                5, fourth.getHash(), AuditEvent.of("posting.approve").by("paule"), fourth.getAt());

        auditLog.tamper("update audit_entry set account_name = 'paule', event_code = 'posting.approve', posting_key ="
                + " null, edition_number = null, content_hash = null, session_reference = null, details = '{}', entry_hash = '"
                + forged.getHash() + "' where entry_number = 5");

        assertThat(auditLog.verify())
                .extracting(VerificationResult::firstBroken, VerificationResult::chainBreak)
                .containsExactly(6L, ChainBreak.OUT_OF_ORDER);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void manyWhoAppendAtOnceLeaveOneWholeChain(Schema schema) throws InterruptedException {
        var auditLog = emptyAuditLog(schema);
        var threads = Executors.newFixedThreadPool(12);
        for (var i = 0; i < 120; i++) {
            var name = "person-" + i % 12;
            threads.execute(() -> auditLog.append(
                    AuditEvent.of("sign.in").by(name), AuditEvent.of("sign.out").by(name)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(Patience.LONGEST.toMinutes(), TimeUnit.MINUTES))
                .isTrue();

        assertThat(auditLog.verify())
                .extracting(VerificationResult::entries, VerificationResult::isIntact)
                .containsExactly(241L, true);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsRolledBackIsNotOnRecord(Schema schema) {
        var auditLog = auditLogOfTenEntries(schema);
        try (var entityManager = schema.entityManager()) {
            entityManager.getTransaction().begin();
            AuditLogFixture.append(entityManager, NOON, AuditEvent.of("sign.in").by("ada"));
            entityManager.getTransaction().rollback();
        }

        assertThat(auditLog.verify())
                .extracting(VerificationResult::entries, VerificationResult::isIntact)
                .containsExactly(10L, true);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void entriesAreFoundByPostingPersonActionAndTime(Schema schema) {
        var auditLog = emptyAuditLog(schema);
        auditLog.append(AuditEvent.of("sign.in").by("ada").in("session-7"));
        auditLog.append(
                NOON.plusSeconds(60),
                AuditEvent.of("text.written").by("ada").on("keeper", 1, CONTENT).in("session-7"));
        auditLog.append(
                NOON.plusSeconds(120),
                AuditEvent.of("text.translated").by("theo").on("keeper", 1, CONTENT));

        assertThat(found(auditLog, new AuditQuery("keeper", null, null, null, null, null)))
                .containsExactly("text.translated", "text.written");
        assertThat(found(auditLog, new AuditQuery(null, "ada", null, null, null, null)))
                .containsExactly("text.written", "sign.in");
        assertThat(found(auditLog, new AuditQuery(null, null, "sign.in", null, null, null)))
                .containsExactly("sign.in");
        assertThat(found(auditLog, new AuditQuery(null, "ada", null, null, NOON.plusSeconds(1), NOON.plusSeconds(90))))
                .containsExactly("text.written");
        assertThat(found(auditLog, new AuditQuery(null, null, null, "session-7", null, null)))
                .containsExactly("text.written", "sign.in");
        long count = auditLog.read(auditEntries -> auditEntries.count(AuditQuery.of("keeper")));
        assertThat(count).isEqualTo(2);
        long since = auditLog.read(auditEntries -> auditEntries.firstSince(NOON.plusSeconds(59)));
        assertThat(since).isEqualTo(3);
        long never = auditLog.read(auditEntries -> auditEntries.firstSince(NOON.plusSeconds(600)));
        assertThat(never).isZero();
    }

    private static List<AuditEntry> newest(AuditLogFixture auditLog) {
        return auditLog.read(auditEntries -> auditEntries.find(AuditQuery.ANY, 1, 10));
    }

    private static List<String> found(AuditLogFixture auditLog, AuditQuery auditQuery) {
        return auditLog.read(auditEntries -> auditEntries.find(auditQuery, 1, 10)).stream()
                .map(AuditEntry::getEventCode)
                .toList();
    }

    private static void restore(AuditLogFixture auditLog) {
        auditLog.tamper(
                "delete from audit_chain_head",
                "insert into audit_chain_head (head_id, last_number, last_hash) values (1, 0, '" + AuditEntry.BEGINNING
                        + "')");
    }
}
