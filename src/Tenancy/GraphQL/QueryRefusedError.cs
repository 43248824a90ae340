using GraphQL;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A query whose arguments break a rule: thrown by a resolver, answered as an error of its field. Mutations answer with typed errors instead.</summary>
public sealed class QueryRefusedError : ExecutionError
{
    /// <param name="code">Stable, upper snake case.</param>
    /// <param name="message">One English sentence that a person can act on.</param>
    public QueryRefusedError(string code, string message)
        : base(message) => Code = code;
}
