package ca.tandem.demo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ClockProducer;
import ca.tandem.exchange.hugo.HugoContent;
import ca.tandem.notification.Notifications;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.work.task.TaskAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;

/**
 * The script of the sample postings, played through the services that people use, at the moments that it names, so that each posting has a
 * history to look at.
 */
@ApplicationScoped
public class DemoScript {

    @Inject
    PostingEditor postingEditor;

    @Inject
    PostingWorkflow workflow;

    @Inject
    TaskAssignment taskAssignment;

    @Inject
    Notifications notifications;

    /**
     * Plays all lines, one after the other.
     *
     * @param start the moment from which the days of the script count
     */
    public void play(Instant start) {
        var script = DemoContent.script(start);
        var content = DemoContent.postings(script);
        var editions = new HashMap<String, Edition>();
        for (var line : script) {
            ClockProducer.runAt(
                    line.moment(),
                    () -> editions.put(line.posting(), play(line, content, editions.get(line.posting()))));
        }
    }

    /** Plays a line, and returns the edition that is then the posting's latest. */
    private Edition play(ScriptLine line, HugoContent content, Edition edition) {
        return switch (line.action()) {
            case "create" -> create(line, content);
            case "write" -> write(line, content, edition);
            case "close" -> close(line, edition);
            case "assign" -> assign(line, edition);
            case "read" -> read(line, edition);
            default ->
                workflow.perform(
                        line.posting(),
                        edition.getVersion(),
                        line.request(),
                        line.who().actor());
        };
    }

    /** Creates the posting with the facts of its files and those of its texts that the author writes. */
    private Edition create(ScriptLine line, HugoContent content) {
        var written = line.texts();
        var source = written.get(0);
        var texts = content.texts(line.posting());
        return postingEditor.create(
                line.posting(),
                source,
                Bilingual.of(language -> written.contains(language) ? texts.get(language) : null),
                line.close(content.facts(line.posting(), source)),
                line.who().actor());
    }

    private Edition write(ScriptLine line, HugoContent content, Edition edition) {
        var text = line.written(content.texts(line.posting()).get(line.language()));
        return postingEditor.write(
                line.posting(),
                edition.getVersion(),
                line.language(),
                text,
                line.who().actor());
    }

    /** Moves the closing. */
    private Edition close(ScriptLine line, Edition edition) {
        return postingEditor.write(
                line.posting(),
                edition.getVersion(),
                line.close(edition.getFacts()),
                line.who().actor());
    }

    private Edition assign(ScriptLine line, Edition edition) {
        var seen = taskAssignment.of(edition).version();
        taskAssignment.assign(
                line.posting(), seen, line.assignment(), line.who().actor());
        return edition;
    }

    /** Reads the notifications about the posting. */
    private Edition read(ScriptLine line, Edition edition) {
        line.people().forEach(person -> notifications.markSeen(line.posting(), null, person.actor()));
        return edition;
    }
}
