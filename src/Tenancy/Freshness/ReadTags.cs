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

    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private Frame? _open;

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

    /// <summary>Notes the tables of a command that ran; they count as tags where the read use case names none.</summary>
    public void Touched(string commandText)
    {
        var tables = TablesByCommand.GetOrAdd(commandText, static text => [.. TableNames().Matches(text).Select(m => TableTag(m.Groups[1].Value, m.Groups[2].Value)).Distinct()]);
        if (_open is null) _tags.UnionWith(tables);
        else _open.Tables.UnionWith(tables);
    }

    public static string TableTag(string schema, string table) => $"table:{schema}.{table}";

    [GeneratedRegex("""(?:FROM|JOIN)\s+"?([a-z_]+)"?\."?([a-z_]+)"?""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableNames();

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
