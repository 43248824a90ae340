namespace FoodSaaS.Contracts.Cms;

/// <summary>A block that shows dishes; the catalog adds the field <c>items</c> to its graph type <c>MenuHighlightBlock</c>.</summary>
public interface IMenuHighlight
{
    /// <summary>In the order in which the brand lists them.</summary>
    IReadOnlyList<Guid> ItemIds { get; }
}

/// <summary>A block that shows a location; the locations module adds the field <c>location</c> to its graph type <c>LocationBlock</c>.</summary>
public interface ILocationTeaser
{
    Guid? LocationId { get; }
}
