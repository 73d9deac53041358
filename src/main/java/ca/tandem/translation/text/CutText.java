package ca.tandem.translation.text;

import ca.tandem.posting.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text split into blocks: title, description, and each block of the body that contains words. Everything between them (list marks, blank
 * lines, code, link definitions) is the structure, which stays byte for byte when other words are written into it.
 */
public final class CutText {

    private final Text text;
    private final List<Slot> slots;
    private final List<Block> blocks;

    private CutText(Text text) {
        this.text = text;
        this.slots = BodyCut.slots(text.body());
        var found = new ArrayList<Block>();
        if (!text.title().isEmpty()) {
            found.add(new Block(BlockKind.TITLE, 0, text.title()));
        }
        if (!text.description().isEmpty()) {
            found.add(new Block(BlockKind.DESCRIPTION, 0, text.description()));
        }
        slots.forEach(slot -> found.add(slot.block(text.body())));
        this.blocks = List.copyOf(found);
    }

    /** Splits a text into blocks. */
    public static CutText of(Text text) {
        return new CutText(text);
    }

    /** Returns the blocks in the order of the text; title and description only if they are not empty. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Returns the whole text. */
    public Text text() {
        return text;
    }

    /**
     * Writes other words into the structure of this text.
     *
     * @param words the words of each of {@link #blocks()}, in their order; null removes the block with its marks
     * @return the text; everything but the words is as it is here
     * @throws IllegalArgumentException if there are more or fewer words than blocks
     */
    public Text fill(List<String> words) {
        if (words.size() != blocks.size()) {
            throw new IllegalArgumentException(words.size() + " texts for " + blocks.size() + " blocks");
        }
        var first = blocks.size() - slots.size();
        return new Text(
                single(BlockKind.TITLE, words),
                single(BlockKind.DESCRIPTION, words),
                body(words.subList(first, words.size())));
    }

    /** Returns this text with other words in one block; null removes the block. */
    public Text replace(int block, String words) {
        var all = new ArrayList<>(blocks.stream().map(Block::text).toList());
        all.set(block, words);
        return fill(all);
    }

    /**
     * Returns this text with a block of another text inserted, with the marks that it has there. A title or a description replaces the one
     * of this text.
     *
     * @param after the position of the block after which it is inserted; -1 to insert it first in the body
     * @param other the text that has the block
     * @param block the position of the block in the other text
     * @param words the words to write into the block
     */
    public Text insert(int after, CutText other, int block, String words) {
        var kind = other.blocks.get(block).kind();
        if (kind == BlockKind.TITLE) {
            return new Text(words, text.description(), text.body());
        }
        if (kind == BlockKind.DESCRIPTION) {
            return new Text(text.title(), words, text.body());
        }
        var raw = other.raw(block, words);
        var slot = slot(after);
        var body = text.body();
        if (slot == null) {
            return new Text(
                    text.title(), text.description(), body.isBlank() ? raw : raw + "\n\n" + body.stripLeading());
        }
        var inList = slot.kind() == BlockKind.ITEM && kind == BlockKind.ITEM;
        var end = slot.lastLineEnd(body);
        return new Text(
                text.title(),
                text.description(),
                body.substring(0, end) + (inList ? "\n" : "\n\n") + raw + separated(body.substring(end), inList));
    }

    /** Separates the rest of the body from an inserted block, so that the rest begins a block of its own. */
    private static String separated(String rest, boolean inList) {
        return inList || rest.isBlank() || rest.startsWith("\n\n") ? rest : "\n" + rest;
    }

    /** Returns the lines of a block with its marks and other words. */
    private String raw(int block, String words) {
        var slot = Objects.requireNonNull(slot(block));
        if (slot.kind() == BlockKind.CELL) {
            return words;
        }
        var body = text.body();
        return body.substring(slot.firstLineStart(body), slot.start())
                + slot.written(body, words)
                + body.substring(slot.end(), slot.lastLineEnd(body));
    }

    private Slot slot(int block) {
        var index = block - (blocks.size() - slots.size());
        return index < 0 ? null : slots.get(index);
    }

    private String single(BlockKind kind, List<String> words) {
        for (var i = 0; i < Math.min(2, blocks.size()); i++) {
            if (blocks.get(i).kind() == kind) {
                return words.get(i);
            }
        }
        return "";
    }

    private String body(List<String> words) {
        if (words.stream().allMatch(Objects::isNull)) {
            return slots.isEmpty() ? text.body() : "";
        }
        var body = text.body();
        var filled = new StringBuilder();
        var done = 0;
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            if (words.get(i) != null) {
                filled.append(body, done, slot.start()).append(slot.written(body, words.get(i)));
                done = slot.end();
            } else if (slot.kind() == BlockKind.CELL) {
                var table = slot.table();
                if (isEmpty(table, words)) {
                    filled.append(body, done, Math.max(done, table.start()));
                    done = Math.max(done, table.end());
                } else {
                    filled.append(body, done, slot.start());
                    done = slot.end();
                }
            } else {
                filled.append(body, done, Math.max(done, slot.firstLineStart(body)));
                done = Math.max(done, slot.extentEnd(body));
            }
        }
        return filled.append(body.substring(done)).toString();
    }

    private boolean isEmpty(Slot.Table table, List<String> words) {
        for (var i = 0; i < slots.size(); i++) {
            if (table.equals(slots.get(i).table()) && words.get(i) != null) {
                return false;
            }
        }
        return true;
    }
}
