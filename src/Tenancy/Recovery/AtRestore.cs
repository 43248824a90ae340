namespace FoodSaaS.Tenancy.Recovery;

/// <summary>
/// Marks rows that a restore of their brand leaves as they are: what was used up, sent, revoked or promised since, and what describes the present (caches, queues).
/// Rows without a mark are put back to how they were. A test names the tables of either kind, so a new one is thought of.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StaysAsNowAttribute : Attribute;

/// <summary>Marks rows that a restore puts together of then and now; the classes of this folder say how.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MergedAtRestoreAttribute : Attribute;

/// <summary>
/// Marks rows about a person. Of whoever is there, a restore leaves them as they are: what he changed or withdrew himself stands. Of whoever is gone, they come back
/// unless he was erased.
/// </summary>
/// <param name="personColumn">Column with the person's id; <c>id</c> in the person's own row.</param>
/// <param name="erasure">The event of an erasure; its one property is the person's id.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ComesBackUnlessErasedAttribute(string personColumn, Type erasure) : Attribute
{
    public string PersonColumn => personColumn;

    public Type Erasure => erasure;
}

/// <summary>Marks rows that name files. Files of rows that a restore takes away go as if the rows were deleted then, by an event that is told some days later.</summary>
/// <param name="fileColumn">Column with the file's name, a text.</param>
/// <param name="removal">The event upon which the file goes, unless a row names it; its one property is the name.</param>
/// <param name="daysLater">When that is told.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LeavesFilesAttribute(string fileColumn, Type removal, int daysLater) : Attribute
{
    public string FileColumn => fileColumn;

    public Type Removal => removal;

    public int DaysLater => daysLater;
}
