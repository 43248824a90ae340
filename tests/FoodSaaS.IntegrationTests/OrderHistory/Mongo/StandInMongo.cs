using MongoDB.Bson;

namespace FoodSaaS.IntegrationTests.OrderHistory.Mongo;

/// <summary>
/// Stands in for a MongoDB where there is none: it does what the archive asks of one, and no more, and keeps every command that it was sent. That MongoDB itself does the
/// same is proved by the contract's tests where there is one.
/// </summary>
internal sealed class StandInMongo : IAsyncDisposable
{
    private const int DuplicateKey = 11000;

    private static readonly string[] OfTheConnection = ["lsid", "$db", "$readPreference", "$clusterTime", "txnNumber", "apiVersion"];

    private readonly Lock _lock = new();
    private readonly List<BsonDocument> _commands = [];
    private readonly List<BsonDocument> _stored = [];
    private readonly WireServer _wire;

    public StandInMongo() => _wire = new WireServer(Answer);

    public string Url => _wire.Url;

    /// <summary>Makes of the next document that is to be inserted one that somebody else inserts just before.</summary>
    public Func<BsonDocument, BsonDocument>? Rival { get; set; }

    /// <summary>What was sent since the last time, without what belongs to the connection.</summary>
    public IReadOnlyList<BsonDocument> TakeCommands()
    {
        lock (_lock)
        {
            List<BsonDocument> taken = [.. _commands];
            _commands.Clear();
            return taken;
        }
    }

    public int VersionOf(Guid order)
    {
        lock (_lock) return _stored.Single(d => d["_id"]["order"] == new BsonBinaryData(order, GuidRepresentation.Standard))["version"].AsInt32;
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private BsonDocument Answer(BsonDocument command)
    {
        var name = command.GetElement(0).Name;
        if (name.ToLowerInvariant() is "hello" or "ismaster") return Hello();
        lock (_lock)
        {
            if (name != "endSessions") _commands.Add(new BsonDocument(command.Where(e => !OfTheConnection.Contains(e.Name))));
            return name switch
            {
                "find" => Cursor(Found(command["filter"].AsBsonDocument, command.GetValue("sort", new BsonDocument()).AsBsonDocument).Take(command["limit"].ToInt32())),
                "aggregate" => Cursor(Count(command["pipeline"].AsBsonArray)),
                "update" => Update(command["updates"].AsBsonArray),
                "delete" => Delete(command["deletes"].AsBsonArray),
                "createIndexes" or "ping" or "endSessions" => Ok(),
                _ => new BsonDocument { ["ok"] = 0, ["errmsg"] = $"no such command: {name}", ["code"] = 59 },
            };
        }
    }

    private IEnumerable<BsonDocument> Found(BsonDocument filter, BsonDocument sort) => _stored.Where(d => StandInFilter.Holds(d, filter)).Order(Comparer<BsonDocument>.Create((a, b) =>
        sort.Select(s => s.Value.ToInt32() * a.GetValue(s.Name, BsonNull.Value).CompareTo(b.GetValue(s.Name, BsonNull.Value))).FirstOrDefault(c => c != 0)));

    private IEnumerable<BsonDocument> Count(BsonArray pipeline)
    {
        var limit = pipeline.OfType<BsonDocument>().Where(s => s.Contains("$limit")).Select(s => s["$limit"].ToInt32()).DefaultIfEmpty(int.MaxValue).Single();
        var count = Found(pipeline[0]["$match"].AsBsonDocument, new BsonDocument()).Take(limit).Count();
        return count == 0 ? [] : [new BsonDocument { ["_id"] = 1, ["n"] = count }];
    }

    private BsonDocument Update(BsonArray updates)
    {
        var (answer, inserted, errors) = (Ok(), new BsonArray(), new BsonArray());
        var written = 0;
        for (var i = 0; i < updates.Count; i++)
        {
            var (wanted, document) = (updates[i]["q"].AsBsonDocument, updates[i]["u"].AsBsonDocument);
            var at = _stored.FindIndex(d => StandInFilter.Holds(d, wanted));
            if (at >= 0)
            {
                _stored[at] = document;
                written++;
            }
            else if (updates[i].AsBsonDocument.GetValue("upsert", false).ToBoolean())
            {
                if (Rival is { } rival) _stored.Add(rival(document));
                Rival = null;
                if (_stored.Exists(d => d["_id"] == document["_id"]))
                {
                    errors.Add(new BsonDocument { ["index"] = i, ["code"] = DuplicateKey, ["errmsg"] = "E11000 duplicate key error" });
                    continue;
                }

                _stored.Add(document);
                inserted.Add(new BsonDocument { ["index"] = i, ["_id"] = document["_id"] });
                written++;
            }
        }

        answer["n"] = written;
        answer["nModified"] = written - inserted.Count;
        if (inserted.Count > 0) answer["upserted"] = inserted;
        if (errors.Count > 0) answer["writeErrors"] = errors;
        return answer;
    }

    private BsonDocument Delete(BsonArray deletes)
    {
        var gone = deletes.Sum(d => _stored.RemoveAll(s => StandInFilter.Holds(s, d["q"].AsBsonDocument)));
        return Ok().Set("n", gone);
    }

    private static BsonDocument Cursor(IEnumerable<BsonDocument> documents) => Ok().Set("cursor", new BsonDocument { ["id"] = 0L, ["ns"] = "history.orders", ["firstBatch"] = new BsonArray(documents) });

    private static BsonDocument Ok() => new() { ["ok"] = 1 };

    private static BsonDocument Hello() => new()
    {
        ["ismaster"] = true,
        ["isWritablePrimary"] = true,
        ["helloOk"] = true,
        ["maxBsonObjectSize"] = 16 * 1024 * 1024,
        ["maxMessageSizeBytes"] = 48_000_000,
        ["maxWriteBatchSize"] = 100_000,
        ["logicalSessionTimeoutMinutes"] = 30,
        ["connectionId"] = 1,
        ["minWireVersion"] = 0,
        ["maxWireVersion"] = 25,
        ["ok"] = 1,
    };
}
