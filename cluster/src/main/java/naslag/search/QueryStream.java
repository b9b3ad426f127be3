package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.index.AgeQueryStream;
import naslag.search.EnoughQuery.Terms;
import naslag.search.EnoughQuery.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/**
 * Writes a question's query to a stream and reads it again: every type of query that {@link
 * Ranking} and {@link Conditions} compose. Boosts go along as they are; the frequencies of terms do
 * not, since each shard gets those of the whole index from the search itself.
 */
public final class QueryStream {
  private enum Kind {
    AGES,
    BOOLEAN,
    BOOST,
    CONSTANT,
    DIS_MAX,
    ENOUGH,
    EXISTS,
    FUZZY,
    IN_ORDER,
    NONE,
    PHRASE,
    PREFIX,
    SYNONYM,
    TERM,
    WILDCARD
  }

  private QueryStream() {}

  /**
   * Writes a query.
   *
   * @throws IllegalArgumentException when it has a part of a type that is not known here
   */
  public static void write(StreamOutput out, Query query) throws IOException {
    switch (query) {
      case TermQuery term -> term(kind(out, Kind.TERM), term.getTerm());
      case BoostQuery boost -> {
        kind(out, Kind.BOOST).writeFloat(boost.getBoost());
        write(out, boost.getQuery());
      }
      case ConstantScoreQuery constant -> write(kind(out, Kind.CONSTANT), constant.getQuery());
      case BooleanQuery all -> {
        kind(out, Kind.BOOLEAN).writeVInt(all.getMinimumNumberShouldMatch());
        out.writeCollection(
            all.clauses(),
            (o, clause) -> {
              o.writeEnum(clause.occur());
              write(o, clause.query());
            });
      }
      case DisjunctionMaxQuery any -> {
        kind(out, Kind.DIS_MAX).writeFloat(any.getTieBreakerMultiplier());
        out.writeCollection(any.getDisjuncts(), QueryStream::write);
      }
      case EnoughQuery enough -> {
        kind(out, Kind.ENOUGH).writeDouble(enough.terms.least());
        out.writeFloat(enough.terms.bonus());
        out.writeVInt(enough.terms.best());
        out.writeCollection(
            enough.words,
            (o, word) -> {
              o.writeCollection(word.asked(), QueryStream::write);
              o.writeCollection(word.wider(), QueryStream::write);
              o.writeDouble(word.share());
            });
        out.writeCollection(enough.beside, QueryStream::write);
        out.writeBoolean(enough.condition.isPresent());
        if (enough.condition.isPresent()) {
          write(out, enough.condition.get());
        }
      }
      case SynonymQuery synonyms -> {
        kind(out, Kind.SYNONYM).writeString(synonyms.getField());
        out.writeCollection(synonyms.getTerms(), QueryStream::term);
      }
      case PhraseQuery phrase -> {
        kind(out, Kind.PHRASE).writeVInt(phrase.getSlop());
        out.writeVIntArray(phrase.getPositions());
        out.writeCollection(List.of(phrase.getTerms()), QueryStream::term);
      }
      case InOrderQuery inOrder -> {
        kind(out, Kind.IN_ORDER).writeVInt(inOrder.gaps);
        out.writeCollection(inOrder.terms, QueryStream::term);
      }
      case FieldExistsQuery exists -> kind(out, Kind.EXISTS).writeString(exists.getField());
      case PrefixQuery prefix -> term(kind(out, Kind.PREFIX), prefix.getPrefix());
      case WildcardQuery wildcard -> term(kind(out, Kind.WILDCARD), wildcard.getTerm());
      case FuzzyQuery fuzzy -> {
        term(kind(out, Kind.FUZZY), fuzzy.getTerm());
        out.writeVInt(fuzzy.getMaxEdits());
        out.writeVInt(fuzzy.getPrefixLength());
      }
      case MatchNoDocsQuery none -> kind(out, Kind.NONE);
      case Query ages when AgeQueryStream.is(ages) ->
          AgeQueryStream.write(kind(out, Kind.AGES), ages);
      default -> throw new IllegalArgumentException("no form on a stream: " + query.getClass());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Query read(StreamInput in) throws IOException {
    return switch (in.readEnum(Kind.class)) {
      case TERM -> new TermQuery(term(in));
      case BOOST -> {
        float boost = in.readFloat();
        yield new BoostQuery(read(in), boost);
      }
      case CONSTANT -> new ConstantScoreQuery(read(in));
      case BOOLEAN -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.setMinimumNumberShouldMatch(in.readVInt());
        for (BooleanClause clause : in.readList(QueryStream::clause)) {
          all.add(clause);
        }
        yield all.build();
      }
      case DIS_MAX -> {
        float tie = in.readFloat();
        yield new DisjunctionMaxQuery(in.readList(QueryStream::read), tie);
      }
      case ENOUGH -> {
        Terms terms = new Terms(in.readDouble(), in.readFloat(), in.readVInt());
        List<Word> words =
            in.readList(
                i ->
                    new Word(
                        i.readList(QueryStream::read),
                        i.readList(QueryStream::read),
                        i.readDouble()));
        List<Query> beside = in.readList(QueryStream::read);
        Optional<BooleanQuery> condition =
            in.readBoolean() ? Optional.of((BooleanQuery) read(in)) : Optional.empty();
        yield new EnoughQuery(words, beside, condition, terms);
      }
      case SYNONYM -> {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(in.readString());
        in.readList(QueryStream::term).forEach(synonyms::addTerm);
        yield synonyms.build();
      }
      case PHRASE -> {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(in.readVInt());
        int[] positions = in.readVIntArray();
        List<Term> terms = in.readList(QueryStream::term);
        for (int i = 0; i < positions.length; i++) {
          phrase.add(terms.get(i), positions[i]);
        }
        yield phrase.build();
      }
      case IN_ORDER -> {
        int gaps = in.readVInt();
        yield new InOrderQuery(new ArrayList<>(in.readList(QueryStream::term)), gaps);
      }
      case EXISTS -> new FieldExistsQuery(in.readString());
      case PREFIX -> new PrefixQuery(term(in));
      case WILDCARD -> new WildcardQuery(term(in));
      case FUZZY -> new FuzzyQuery(term(in), in.readVInt(), in.readVInt());
      case NONE -> new MatchNoDocsQuery("no passage has it");
      case AGES -> AgeQueryStream.read(in);
    };
  }

  private static BooleanClause clause(StreamInput in) throws IOException {
    Occur occur = in.readEnum(Occur.class);
    return new BooleanClause(read(in), occur);
  }

  private static StreamOutput kind(StreamOutput out, Kind kind) throws IOException {
    out.writeEnum(kind);
    return out;
  }

  private static void term(StreamOutput out, Term term) throws IOException {
    out.writeString(term.field());
    out.writeBytesRef(term.bytes());
  }

  private static Term term(StreamInput in) throws IOException {
    return new Term(in.readString(), in.readBytesRef());
  }
}
