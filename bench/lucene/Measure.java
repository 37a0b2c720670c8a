import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene as it comes (StandardAnalyzer, BM25, one segment), over passages with the title of their article.
 * Measure build FOLDER PASSAGES: makes the index of lines of id, title and text. Measure ask FOLDER QUESTIONS: asks it what the
 * files of a folder hold, one question a line. Prints one figure a line.
 */
public final class Measure {
  private static final String[] FIELDS = {"title", "text"};
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final long WARM_NANOS = 600_000_000L;
  private static final long ROUND_NANOS = 100_000_000L;

  private interface Ask {
    Object of(String question) throws IOException;
  }

  public static void main(String[] args) throws IOException {
    if (args[0].equals("build")) build(Path.of(args[1]), Path.of(args[2]));
    else ask(Path.of(args[1]), Path.of(args[2]));
  }

  private static void build(Path folder, Path passages) throws IOException {
    long nanos = 0;
    try (FSDirectory directory = FSDirectory.open(folder);
        var lines = Files.newBufferedReader(passages)) {
      IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
      List<Document> batch = new ArrayList<>();
      for (String line = lines.readLine(); ; line = lines.readLine()) {
        if (line != null) batch.add(documentOf(line.split("\t", 3)));
        if (line != null && batch.size() < 4000) continue;
        long began = computing();
        writer.addDocuments(batch);
        if (line == null) {
          writer.forceMerge(1);
          writer.close();
        }
        nanos += computing() - began;
        batch.clear();
        if (line == null) break;
      }
    }
    say("build", nanos / 1e9);
    long used = Long.parseLong(procStatus("VmHWM"));
    say("build, most memory", used / 1000.0);
  }

  private static void ask(Path folder, Path questions) throws IOException {
    long began = computing();
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    say("load", (computing() - began) / 1e6);
    int all = Math.max(1, reader.numDocs());
    measure("search as typed", questions.resolve("searches"), (line) -> searcher.search(anyOf(line), 10));
    measure("search, content words", questions.resolve("content"), (line) -> searcher.search(anyOf(line), 10));
    measure("three words side by side", questions.resolve("phrases"), (line) -> searcher.search(sideBySide(line), all));
    measure("beginning of a word", questions.resolve("typed"),
        (line) -> searcher.search(either((field) -> new PrefixQuery(new Term(field, lower(line)))), 10));
    measure("misspelt word", questions.resolve("wrong"),
        (line) -> searcher.search(either((field) -> new FuzzyQuery(new Term(field, lower(line)))), 10));
    reader.close();
  }

  private static void measure(String name, Path file, Ask ask) throws IOException {
    List<String> lines = Files.readAllLines(file);
    long until = System.nanoTime() + WARM_NANOS;
    for (int at = 0; System.nanoTime() < until && at < lines.size() * 4; at += 1) ask.of(lines.get(at % lines.size()));
    double[] times = new double[lines.size()];
    for (int at = 0; at < times.length; at += 1) {
      long best = Long.MAX_VALUE;
      long spent = 0;
      for (int round = 0; round < 2 || (round < 5 && spent < ROUND_NANOS); round += 1) {
        long computed = THREADS.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        ask.of(lines.get(at));
        long passed = System.nanoTime() - began;
        long took = Math.min(passed, THREADS.getCurrentThreadCpuTime() - computed);
        best = Math.min(best, took);
        spent += took;
      }
      times[at] = best / 1e6;
    }
    Arrays.sort(times);
    say(name + " p50", times[times.length >> 1]);
    say(name + " p99", times[(int) (times.length * 0.99)]);
  }

  private static Document documentOf(String[] cells) {
    Document document = new Document();
    document.add(new StringField("id", cells[0], Field.Store.YES));
    document.add(new TextField("title", cells[1], Field.Store.NO));
    document.add(new TextField("text", cells[2], Field.Store.NO));
    return document;
  }

  private static Query anyOf(String line) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words(line)) for (String field : FIELDS) query.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
    return query.build();
  }

  private static Query sideBySide(String line) {
    return either((field) -> new PhraseQuery(field, words(line).toArray(String[]::new)));
  }

  private static Query either(java.util.function.Function<String, Query> make) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String field : FIELDS) query.add(make.apply(field), Occur.SHOULD);
    return query.build();
  }

  private static List<String> words(String line) {
    return WORD.matcher(lower(line)).results().map((found) -> found.group()).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static long computing() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static String procStatus(String name) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return "0";
    for (String line : Files.readAllLines(status)) if (line.startsWith(name)) return line.replaceAll("\\D", "");
    return "0";
  }

  private static void say(String name, double value) {
    System.out.println(name + "\t" + value);
  }
}
