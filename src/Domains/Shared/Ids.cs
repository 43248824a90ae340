namespace FoodSaaS.Shared;

/// <summary>Makes the ids of all rows: UUID version 7 (RFC 9562), so that they sort by the time they were made.</summary>
public static class Ids
{
    public static Guid New() => Guid.CreateVersion7();
}
