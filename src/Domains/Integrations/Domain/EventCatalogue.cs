namespace FoodSaaS.Integrations.Domain;

/// <summary>What brands can hear of, under names that outlive ours. Messages carry ids, never personal data.</summary>
internal static class EventCatalogue
{
    public static readonly EventType MenuChanged = new(
        "menu.changed",
        "Something that diners see of the menu changed: a dish, its price, its availability, the order.",
        """
        {
          "type": "object",
          "required": ["itemIds"],
          "properties": {
            "itemIds": { "description": "Ids of the dishes concerned, for node(id); empty when it is the order, a category or a whole import.", "type": "array", "items": { "type": "string" } }
          }
        }
        """,
        """{ "itemIds": ["SXRlbTowMTkzMDAwMDAwMDA3MDAwODAwMDAwMDAwMDAwMDAwMQ"] }""");

    public static readonly EventType PagePublished = new(
        "page.published",
        "A page of the site went live, or a new version of it.",
        """
        {
          "type": "object",
          "required": ["pageId", "version"],
          "properties": {
            "pageId": { "description": "Id of the page, for node(id).", "type": "string" },
            "version": { "description": "Version of the page; grows with every change.", "type": "integer", "minimum": 1 }
          }
        }
        """,
        """{ "pageId": "UGFnZTowMTkzMDAwMDAwMDA3MDAwODAwMDAwMDAwMDAwMDAwMg", "version": 3 }""");

    public static readonly EventType StockLow = new(
        "stock.low",
        "Of a counted dish no more is left than the brand wants to be told of. Told once, until there was more of it again.",
        """
        {
          "type": "object",
          "required": ["itemId", "available"],
          "properties": {
            "itemId": { "description": "Id of the dish, for node(id).", "type": "string" },
            "locationId": { "description": "Id of the location, for node(id); missing for a count of the whole brand.", "type": "string" },
            "available": { "description": "What can still be ordered.", "type": "integer", "minimum": 0 }
          }
        }
        """,
        """{ "itemId": "SXRlbTowMTkzMDAwMDAwMDA3MDAwODAwMDAwMDAwMDAwMDAwMQ", "available": 3 }""");

    /// <summary>Sent on demand only, to one endpoint, whatever it chose.</summary>
    public static readonly EventType Test = new(
        "webhook.test",
        "Nothing happened: somebody tests this endpoint. Sent once, on demand.",
        """
        {
          "type": "object",
          "required": ["endpointId"],
          "properties": { "endpointId": { "description": "Id of the endpoint that is tested.", "type": "string" } }
        }
        """,
        """{ "endpointId": "V2ViaG9va0VuZHBvaW50OjAxOTMwMDAwMDAwMDcwMDA4MDAwMDAwMDAwMDAwMDAz" }""");

    public static readonly IReadOnlyList<EventType> All = [MenuChanged, PagePublished, StockLow, Test];

    /// <summary>Those that an endpoint can choose.</summary>
    public static readonly IReadOnlyList<EventType> Choosable = [MenuChanged, PagePublished, StockLow];

    public static bool IsTest(string eventType) => eventType == Test.Name;
}

/// <summary>An entry of the catalogue.</summary>
/// <param name="DataSchema">JSON Schema of the member <c>data</c>.</param>
/// <param name="DataExample">A value that fits it.</param>
internal sealed record EventType(string Name, string Description, string DataSchema, string DataExample)
{
    /// <summary>JSON Schema (2020-12) of a whole body. Members may be added: receivers ignore what they do not know.</summary>
    public string Schema { get; } = $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "{{Name}}",
          "type": "object",
          "required": ["type", "timestamp", "data"],
          "properties": {
            "type": { "const": "{{Name}}" },
            "timestamp": { "description": "When it happened, UTC.", "type": "string", "format": "date-time" },
            "data": {{DataSchema.Replace("\n", "\n    ", StringComparison.Ordinal)}}
          }
        }
        """;

    /// <summary>A whole body.</summary>
    public string Example => $$"""{"type":"{{Name}}","timestamp":"2026-05-01T18:30:00Z","data":{{DataExample}}}""";
}
