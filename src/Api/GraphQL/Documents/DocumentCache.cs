using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Prepared documents by (schema, text), so that parsing and validation happen once. Only valid documents are kept; bounded by weight, the least recently
/// used given up first. The whole text is the key: no two documents can be taken for each other.
/// </summary>
internal sealed class DocumentCache(DocumentPreparation preparation, long mostBytes = 32 * 1024 * 1024)
{
    private readonly Dictionary<(string Schema, string Text), LinkedListNode<Kept>> _kept = [];
    private readonly LinkedList<Kept> _byUse = new();
    private readonly Lock _lock = new();
    private long _bytes;

    public int Count => _kept.Count;

    public async ValueTask<(PreparedDocument? Document, ExecutionErrors? Errors)> PrepareAsync(ServedSchema served, string text)
    {
        if (Find((served.Hash, text)) is { } kept) return (kept, null);
        var prepared = await preparation.PrepareAsync(served, text);
        if (prepared.Document is { } document) Keep((served.Hash, text), document);
        return prepared;
    }

    private PreparedDocument? Find((string, string) key)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    private void Keep((string, string) key, PreparedDocument document)
    {
        lock (_lock)
        {
            if (_kept.ContainsKey(key)) return;
            _kept[key] = _byUse.AddFirst(new Kept(key, document));
            _bytes += document.Weight;
            while (_bytes > mostBytes && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _kept.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Document.Weight;
            }
        }
    }

    private sealed record Kept((string, string) Key, PreparedDocument Document);
}
