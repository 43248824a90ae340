using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;

namespace FoodSaaS.OrderHistory.Infrastructure.Mongo;

/// <summary>Ids say whose they are: what another brand has is never in the way, nor told of.</summary>
internal sealed class StoredOrderKey
{
    [BsonElement("tenant"), BsonGuidRepresentation(GuidRepresentation.Standard)]
    public Guid Tenant { get; set; }

    [BsonElement("order"), BsonGuidRepresentation(GuidRepresentation.Standard)]
    public Guid Order { get; set; }
}

/// <summary>An order as one document, and beside it by what it is found; see <see cref="Domain.OrderFacts"/>.</summary>
[BsonIgnoreExtraElements]
internal sealed class StoredOrder
{
    [BsonId]
    public StoredOrderKey Key { get; set; } = new();

    [BsonElement("tenant"), BsonGuidRepresentation(GuidRepresentation.Standard)]
    public Guid Tenant { get; set; }

    [BsonElement("version")]
    public int Version { get; set; }

    [BsonElement("placedAt"), BsonDateTimeOptions(Kind = DateTimeKind.Utc)]
    public DateTime PlacedAt { get; set; }

    /// <summary>A day as <c>2026-12-24</c>: so written, days compare as texts.</summary>
    [BsonElement("placedOn")]
    public string PlacedOn { get; set; } = "";

    [BsonElement("number")]
    public string Number { get; set; } = "";

    [BsonElement("phone"), BsonIgnoreIfNull]
    public string? Phone { get; set; }

    [BsonElement("email"), BsonIgnoreIfNull]
    public string? Email { get; set; }

    [BsonElement("words")]
    public string[] Words { get; set; } = [];

    [BsonElement("items")]
    public string[] Items { get; set; } = [];

    [BsonElement("total")]
    public long Total { get; set; }

    [BsonElement("status")]
    public string Status { get; set; } = "";

    [BsonElement("location"), BsonGuidRepresentation(GuidRepresentation.Standard)]
    public Guid Location { get; set; }

    [BsonElement("diner"), BsonGuidRepresentation(GuidRepresentation.Standard), BsonIgnoreIfNull]
    public Guid? Diner { get; set; }

    /// <summary>When MongoDB takes a draft away; absent for an order that was placed.</summary>
    [BsonElement("draftUntil"), BsonDateTimeOptions(Kind = DateTimeKind.Utc), BsonIgnoreIfNull]
    public DateTime? DraftUntil { get; set; }

    [BsonElement("document")]
    public BsonDocument Document { get; set; } = new();
}
