using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api.Typed;

/// <summary>The object types of a model's types and components. Every value may be null: a document can be older than its type.</summary>
internal static class TypedObjects
{
    public static OwnObject Entry(OwnTypes own, ReadModel model, ContentType type)
    {
        var (name, served) = (type.Name, model.Names.Of(type));
        var made = own.Object(served, Words.Of(type), value => value is EntryView entry && entry.Shape.Name == name)
            .GlobalId<EntryView>(e => e.Row.Id)
            .Fact<EntryView>("publishedAt", AccessRule.Inherited, "When it was published last; null for a draft that never was.", TypeName.Moment, e => e.Row.PublishedAt);
        AddFields(made, model[name], type);
        own.Connection<EntryView>(served);
        return made;
    }

    public static OwnObject Component(OwnTypes own, ReadModel model, ComponentType component)
    {
        var name = component.Name;
        var made = own.Object(model.Names.Of(component), Words.Of(component), value => value is EntryPart part && part.Shape.Name == name);
        AddFields(made, model[name], component);
        return made;
    }

    private static void AddFields(OwnObject made, ReadShape read, ContentShape shape)
    {
        for (var place = 0; place < shape.Fields.Count; place++) AddField(made, read, shape, place);
    }

    private static void AddField(OwnObject made, ReadShape read, ContentShape shape, int place)
    {
        var field = shape.Fields[place];
        var one = TypeOf(read.Names, shape, field);
        var (type, words) = (field.IsMany ? one.List.NonNull : one, Words.Of(field));
        Func<GlobalId, EntryPart, FieldContext, ValueTask<object?>>? follow = field.Kind switch
        {
            ContentFieldKind.Reference => (id, part, c) => part.Cohort.EntryAsync(read, field, id, c),
            ContentFieldKind.Media => (id, part, c) => part.Cohort.PictureAsync(read, id, c),
            ContentFieldKind.MenuItem => (id, part, c) => part.Cohort.DishAsync(read, id, c),
            _ => null,
        };
        if (field.Kind == ContentFieldKind.PageBlocks) made.Read<EntryPart>(field.Name, AccessRule.Inherited, words, one.List.NonNull, (p, c) => p.Values[place] is StoredBlocks blocks ? p.Cohort.BlocksAsync(blocks, c) : new(Array.Empty<object>()));
        else if (follow is null && field.IsMany) made.Fact<EntryPart>(field.Name, AccessRule.Inherited, words, type, p => p.Values[place] ?? Array.Empty<object>());
        else if (follow is null) made.Fact<EntryPart>(field.Name, AccessRule.Inherited, words, type, p => p.Values[place]);
        else if (field.IsMany) made.Read<EntryPart>(field.Name, AccessRule.Inherited, words, type, (p, c) => AllAsync(p, place, follow, c));
        else made.Read<EntryPart>(field.Name, AccessRule.Inherited, words, type, (p, c) => p.Values[place] is GlobalId id ? follow(id, p, c) : default);
    }

    /// <summary>Those that are there, in the entry's order.</summary>
    private static async ValueTask<object?> AllAsync(EntryPart part, int place, Func<GlobalId, EntryPart, FieldContext, ValueTask<object?>> follow, FieldContext c)
    {
        var found = new List<object>();
        foreach (var id in (part.Values[place] as List<object> ?? []).OfType<GlobalId>())
        {
            if (await follow(id, part, c) is { } target) found.Add(target);
        }

        return found;
    }

    private static TypeName TypeOf(ServedNames names, ContentShape shape, FieldDefinition field) => field.Kind switch
    {
        ContentFieldKind.RichText => TypeName.Of("RichText"),
        ContentFieldKind.Number => TypeName.Number,
        ContentFieldKind.Boolean => TypeName.Truth,
        ContentFieldKind.Date => TypeName.Day,
        ContentFieldKind.DateTime => TypeName.Moment,
        ContentFieldKind.Location => TypeName.Of("MapPoint"),
        ContentFieldKind.Media => TypeName.Of("Image"),
        ContentFieldKind.MenuItem => TypeName.Of("Item"),
        ContentFieldKind.Reference => TypeName.Of(names.TargetOf(shape, field)),
        ContentFieldKind.Component => TypeName.Of(names.Of(field.Targets[0])),
        ContentFieldKind.Blocks => TypeName.Of(names.BlockOf(shape, field)),
        ContentFieldKind.PageBlocks => TypeName.Of("Block"),
        _ => TypeName.Text,
    };
}
