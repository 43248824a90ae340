using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>What a field counts for in the cost of an operation, where it is not what fields commonly count for.</summary>
public static class FieldCost
{
    internal const string WeightKey = "FoodSaaS.Cost";
    internal const string SizeKey = "FoodSaaS.ListSize";
    internal const string SlicedKey = "FoodSaaS.Sliced";

    /// <summary>How many elements a list is taken to have where nothing is known of it.</summary>
    public const int CommonSize = 10;

    /// <summary>How many languages brands commonly have.</summary>
    public const int Languages = 2;

    /// <summary>What a mutation counts for besides the objects that it returns.</summary>
    public const int Mutation = 10;

    /// <summary>Points for resolving the field once, besides one for each object that it returns.</summary>
    public static FieldType Costing(this FieldType field, int points) => With(field, WeightKey, points);

    /// <summary>How many elements the list commonly has.</summary>
    public static FieldType Sized(this FieldType field, int elements) => With(field, SizeKey, elements);

    /// <summary>The arguments <c>first</c> and <c>last</c> say how many <c>nodes</c> and <c>edges</c> there are.</summary>
    internal static FieldType Sliced(this FieldType field) => With(field, SlicedKey, true);

    internal static int WeightOf(IProvideMetadata field) => field.GetMetadata(WeightKey, 0);

    internal static int SizeOf(IProvideMetadata field) => field.GetMetadata(SizeKey, CommonSize);

    internal static bool IsSliced(IProvideMetadata field) => field.GetMetadata(SlicedKey, false);

    private static FieldType With(FieldType field, string key, object value)
    {
        field.Metadata[key] = value;
        return field;
    }
}
