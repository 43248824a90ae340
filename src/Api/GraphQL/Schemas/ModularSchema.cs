using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// A schema whose types are extended by other modules. The engine makes types from their CLR classes while it initializes; each is extended at the
/// moment it appears, before its fields are read.
/// </summary>
internal sealed class ModularSchema : Schema
{
    private readonly Dictionary<string, List<Action<IComplexGraphType>>> _extensions = new(StringComparer.Ordinal);

    public ModularSchema()
        : base(new DefaultServiceProvider(), runConfigurations: false)
    {
        CostDirectives.AddTo(this);
        RegisterType(new LongGraphType { Description = "A whole number between -9223372036854775808 and 9223372036854775807." });
    }

    public void Extend(SchemaParts parts)
    {
        foreach (var (typeName, apply) in parts.Extensions)
        {
            if (!_extensions.TryGetValue(typeName, out var list)) _extensions[typeName] = list = [];
            list.Add(apply);
        }
    }

    /// <exception cref="InvalidOperationException">An extension names a type that no module has.</exception>
    public void EnsureAllExtended()
    {
        if (_extensions.Count > 0) throw new InvalidOperationException($"There is no type to extend: {string.Join(", ", _extensions.Keys)}.");
    }

    protected override void OnBeforeInitializeType(IGraphType graphType)
    {
        if (graphType is not IComplexGraphType complex) return;
        if (_extensions.Remove(complex.Name, out var extensions))
        {
            foreach (var extend in extensions) extend(complex);
        }

        if (graphType is not IInputObjectGraphType && SchemaRules.IsOurs(graphType)) CostDirectives.ApplyTo(complex);
    }
}
