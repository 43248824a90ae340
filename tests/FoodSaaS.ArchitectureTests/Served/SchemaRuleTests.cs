using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.ArchitectureTests.Served;

/// <summary>Every field is described and guarded; nothing is served otherwise.</summary>
public sealed class SchemaRuleTests
{
    private static readonly string[] RootsForEverybody = ["node"];

    private readonly Rule<(IComplexGraphType Type, FieldType Field)> _guarded = new(x => Missing(x.Type, x.Field));

    [Fact]
    public void Every_field_has_a_rule_and_a_description() => _guarded.Holds(Fields(ServedBase.Schema));

    [Fact]
    public void The_schema_keeps_the_rules_that_it_is_checked_by_when_built() => SchemaRules.Check(ServedBase.Schema);

    [Fact]
    public void A_field_without_a_rule_is_caught()
    {
        var schema = SchemaWith(new FieldType { Name = "margin", Description = "What is earned.", Type = typeof(IntGraphType) });
        _guarded.Catches(Fields(schema).Single(f => f.Field.Name == "margin"), "Query.margin has no rule");
        Assert.Contains("Query.margin has no access rule", Assert.Throws<InvalidOperationException>(() => SchemaRules.Check(schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_without_a_description_is_caught()
    {
        var field = new FieldType { Name = "margin", Type = typeof(IntGraphType) };
        field.Metadata[GuardedField.AccessKey] = AccessRule.Staff;
        var schema = SchemaWith(field);
        _guarded.Catches(Fields(schema).Single(f => f.Field.Name == "margin"), "Query.margin has no description");
        Assert.Throws<InvalidOperationException>(() => SchemaRules.Check(schema));
    }

    [Fact]
    public void Root_fields_say_who_may_use_them_and_inherit_nothing()
    {
        var roots = new[] { ServedBase.Schema.Query, ServedBase.Schema.Mutation!, ServedBase.Schema.Subscription! }.SelectMany(t => t.Fields).ToList();
        Assert.NotEmpty(roots);
        Assert.DoesNotContain(roots, f => GuardedField.AccessOf(f) == AccessRule.Inherited);
        Assert.All(RootsForEverybody, name => Assert.Contains(roots, f => f.Name == name));
    }

    [Fact]
    public void Mutations_for_everybody_are_those_of_signing_up_and_in()
    {
        var open = ServedBase.Schema.Mutation!.Fields.Where(f => GuardedField.AccessOf(f) is { } rule && (rule == AccessRule.Open || rule == AccessRule.Oneself || rule == AccessRule.Public)).Select(f => f.Name);
        Assert.Equal(["acceptInvitation", "confirmSignUpCode", "confirmSimulatedPayment", "requestDinerCode", "requestPasswordReset", "requestSignUpCode", "resetPassword", "signIn", "signInDiner", "signInDinerWithPassword", "signOut", "signOutDiner", "signUp", "startCart"], open.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(IComplexGraphType Type, FieldType Field)> Fields(ISchema schema) =>
        schema.AllTypes.Where(SchemaRules.IsOurs).OfType<IComplexGraphType>().SelectMany(t => t.Fields.Select(f => (t, f)));

    private static IEnumerable<string> Missing(IComplexGraphType type, FieldType field)
    {
        if (GuardedField.AccessOf(field) is null) yield return $"{type.Name}.{field.Name} has no rule";
        if (string.IsNullOrWhiteSpace(field.Description)) yield return $"{type.Name}.{field.Name} has no description";
        foreach (var argument in (field.Arguments ?? []).Where(a => string.IsNullOrWhiteSpace(a.Description))) yield return $"{type.Name}.{field.Name}({argument.Name}) has no description";
    }

    private static Schema SchemaWith(FieldType field)
    {
        var query = new ObjectGraphType { Name = "Query", Description = "What can be read." };
        query.AddField(field);
        var schema = new Schema { Query = query };
        schema.Initialize();
        return schema;
    }
}
