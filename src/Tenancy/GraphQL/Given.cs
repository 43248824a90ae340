namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A field of a change in which null says something: left out, what is there stays; null takes it away.</summary>
public readonly record struct Given<T>
    where T : struct
{
    public Given(T? value) => (IsGiven, Value) = (true, value);

    public bool IsGiven { get; }

    public T? Value { get; }
}
