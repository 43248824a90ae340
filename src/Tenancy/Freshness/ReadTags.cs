using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NodaTime;

namespace FoodSaaS.Tenancy.Freshness;

/// <summary>
/// For read use cases: names what the answer was made from. A read that names nothing depends on every table that it touched, so forgetting costs
/// speed, never freshness.
/// </summary>
public interface ICacheTags
{
    /// <summary>Adds tags such as <c>item:…</c> to the answer under way and says that they cover all of this read.</summary>
    void Name(params IEnumerable<string> tags);

    /// <summary>Says that the answer changes by itself at <paramref name="instant"/>.</summary>
    void ChangesAt(Instant instant);
}

/// <summary>The cache tags of one scope's reads.</summary>
internal sealed partial class ReadTags : ICacheTags
{
    private static readonly ConcurrentDictionary<string, string[]> TablesByCommand = new(StringComparer.Ordinal);

    private HashSet<string> _tags = new(StringComparer.Ordinal);
    private Frame? _open;
    private Collection? _collection;

    public IReadOnlyCollection<string> All => _tags;

    public Instant? NextChange { get; private set; }

    public void Name(params IEnumerable<string> tags)
    {
        _tags.UnionWith(tags);
        if (_open is not null) _open.IsNamed = true;
    }

    public void ChangesAt(Instant instant)
    {
        if (NextChange is null || instant < NextChange) NextChange = instant;
    }

    public Frame Open() => _open = new Frame(this, _open);

    /// <summary>True while tables are noted that are read within a transaction, too.</summary>
    public bool IsCollecting => _collection is not null;

    /// <summary>Gathers what the reads until its end name; all of it counts for the answer under way as well.</summary>
    public Collection Collect() => new(this);

    /// <summary>Notes the tables of a command that ran; they count as tags where the read use case names none.</summary>
    public void Touched(string commandText)
    {
        var tables = TablesByCommand.GetOrAdd(commandText, static text => [.. TableNames().Matches(text).Select(m => TableTag(m.Groups["schema"].Value, m.Groups["table"].Value)).Distinct()]);
        if (_open is null) _tags.UnionWith(tables);
        else _open.Tables.UnionWith(tables);
    }

    public static string TableTag(string schema, string table) => $"table:{schema}.{table}";

    [GeneratedRegex("""(?:FROM|JOIN)\s+"?(?<schema>[a-z_]+)"?\."?(?<table>[a-z_]+)"?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableNames();

    public sealed class Collection : IDisposable
    {
        private readonly ReadTags _owner;
        private readonly HashSet<string> _outerTags;
        private readonly Instant? _outerChange;
        private readonly Collection? _outer;
        private readonly Frame? _outerFrame;
        private readonly Frame _frame;

        public Collection(ReadTags owner)
        {
            (_owner, _outerTags, _outerChange, _outer, _outerFrame) = (owner, owner._tags, owner.NextChange, owner._collection, owner._open);
            (owner._tags, owner.NextChange, owner._collection, owner._open) = (new(StringComparer.Ordinal), null, this, null);
            _frame = owner.Open();
        }

        public IReadOnlyCollection<string> Tags { get; private set; } = [];

        public Instant? NextChange { get; private set; }

        public void Dispose()
        {
            _frame.Dispose();
            (Tags, NextChange) = (_owner._tags, _owner.NextChange);
            (_owner._tags, _owner.NextChange, _owner._collection, _owner._open) = (_outerTags, _outerChange, _outer, _outerFrame);
            _owner.Name(Tags);
            if (NextChange is { } change) _owner.ChangesAt(change);
        }
    }

    public sealed class Frame(ReadTags owner, Frame? outer) : IDisposable
    {
        public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

        public bool IsNamed { get; set; }

        public void Dispose()
        {
            if (!IsNamed) owner._tags.UnionWith(Tables);
            owner._open = outer;
        }
    }
}
