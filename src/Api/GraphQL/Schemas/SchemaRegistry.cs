using System.Collections.Concurrent;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The schemas in use, one a content model: built in single flight, at most <paramref name="capacity"/> kept, the least recently used given up first.</summary>
internal sealed class SchemaRegistry(SchemaFactory factory, int capacity = 64)
{
    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly Lock _trim = new();
    private IReadOnlySet<string>? _taken;

    public int Count => _slots.Count;

    /// <summary>Names of the platform's own types and root fields, as it is now.</summary>
    public IReadOnlySet<string> TakenNames => _taken ??= NamesOf(Get(ContentModel.BuiltIn).Schema);

    /// <summary>The schema of that hash, if it is here already.</summary>
    public ServedSchema? Find(string hash)
    {
        if (!_slots.TryGetValue(hash, out var slot) || !slot.Schema.IsValueCreated) return null;
        slot.LastUsed = Environment.TickCount64;
        return slot.Schema.Value;
    }

    public ServedSchema Get(ContentModel model)
    {
        if (!_slots.TryGetValue(model.Hash, out var slot))
        {
            slot = _slots.GetOrAdd(model.Hash, _ => new Slot(new Lazy<ServedSchema>(() => factory.Build(model, () => TakenNames))));
            Trim(keep: model.Hash);
        }

        slot.LastUsed = Environment.TickCount64;
        try
        {
            return slot.Schema.Value;
        }
        catch
        {
            _slots.TryRemove(KeyValuePair.Create(model.Hash, slot));
            throw;
        }
    }

    private static HashSet<string> NamesOf(ISchema schema) =>
    [
        .. schema.AllTypes.Select(t => t.Name),
        .. schema.AllTypes.OfType<IObjectGraphType>().Where(t => t == schema.Query || t == schema.Mutation || t == schema.Subscription).SelectMany(t => t.Fields.Select(f => $"{t.Name}.{f.Name}")),
    ];

    private void Trim(string keep)
    {
        lock (_trim)
        {
            while (_slots.Count > capacity)
            {
                var oldest = _slots.Where(s => s.Key != keep).MinBy(s => s.Value.LastUsed);
                _slots.TryRemove(oldest);
            }
        }
    }

    private sealed class Slot(Lazy<ServedSchema> schema)
    {
        private long _lastUsed = Environment.TickCount64;

        public Lazy<ServedSchema> Schema { get; } = schema;

        public long LastUsed
        {
            get => Volatile.Read(ref _lastUsed);
            set => Volatile.Write(ref _lastUsed, value);
        }
    }
}
