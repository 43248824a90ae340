using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A schema that is built, checked and ready to answer.</summary>
internal sealed class ServedSchema(ISchema schema, ContentModel model, InputAccess inputs)
{
    public ISchema Schema { get; } = schema;

    public ContentModel Model { get; } = model;

    public string Hash { get; } = model.Hash;

    /// <summary>The input types that hold fields with rules of their own.</summary>
    public InputAccess Inputs { get; } = inputs;
}
