using System.Text;
using System.Text.Json;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>The place of an entry in an order: what it is sorted by, and its id. It holds also when the entry is gone or has other values.</summary>
internal sealed record EntryCursor(IReadOnlyList<string?> Keys, Guid Id)
{
    private const int Longest = 4_000;

    public string Write()
    {
        var text = JsonSerializer.Serialize<string?[]>([.. Keys, Id.ToString("N")]);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <param name="keys">How many keys the order has.</param>
    /// <exception cref="QueryRefusedError">It is a cursor of another list, or none.</exception>
    public static EntryCursor? Read(string? text, int keys)
    {
        if (text is null) return null;
        try
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            var read = text.Length > Longest ? null : JsonSerializer.Deserialize<string?[]>(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
            if (read?.Length == keys + 1 && Guid.TryParseExact(read[^1], "N", out var id) && !read.Any(k => k?.Contains('\0', StringComparison.Ordinal) == true)) return new EntryCursor(read[..^1], id);
        }
        catch (Exception broken) when (broken is FormatException or JsonException or ArgumentException)
        {
            // Not one of ours.
        }

        throw new QueryRefusedError("CURSOR_INVALID", "The cursor is none of this list.");
    }
}

/// <summary>The cursors of a slice, each made when it is asked for: most callers ask for none.</summary>
internal sealed class EntryCursors(List<EntryView> entries, List<SortKey> keys) : IReadOnlyList<string>
{
    public int Count => entries.Count;

    public string this[int index] => new EntryCursor([.. keys.Select(k => k.Of(entries[index]))], entries[index].Row.Id).Write();

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < entries.Count; i++) yield return this[i];
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
