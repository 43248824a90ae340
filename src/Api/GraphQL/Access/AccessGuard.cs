using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Decides before anything runs whether the caller may have all that an operation asks for. One forbidden field refuses the whole request, so that
/// a mutation beside it is not done either.
/// </summary>
/// <param name="openIntrospection">Whether the whole public may read the schema: in development only.</param>
internal sealed class AccessGuard(bool openIntrospection)
{
    /// <summary>The refusal, or null where the caller may go on.</summary>
    public RefusedError? Check(ServedSchema served, OperationAccess access, IReadOnlyDictionary<string, object?> variables, Caller caller)
    {
        if (access.Introspection is { } path && !MayIntrospect(caller.Viewer)) return Refusals.IntrospectionDisabled(path);
        foreach (var demand in access.Demands)
        {
            if (Refuse(demand, caller) is { } refused) return refused;
        }

        foreach (var (name, type) in access.GuardedVariables)
        {
            if (!variables.TryGetValue(name, out var value)) continue;
            foreach (var (rule, coordinate) in served.Inputs.InValue(type, value))
            {
                if (Refuse(new Demand(rule, coordinate, [$"${name}"]), caller) is { } refused) return refused;
            }
        }

        return null;
    }

    private bool MayIntrospect(Viewer viewer) => openIntrospection || !viewer.IsPublic || viewer.MayIntrospect;

    private static RefusedError? Refuse(Demand demand, Caller caller)
    {
        if (demand.Rule.NeedsTenant && caller.Brand is null) return Refusals.TenantRequired(demand);
        if (demand.Rule.Allows(caller.Viewer)) return null;
        return caller.Viewer.IsPublic ? Refusals.Unauthenticated(demand) : Refusals.Forbidden(demand);
    }
}
