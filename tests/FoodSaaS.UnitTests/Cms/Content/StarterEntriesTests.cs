using System.Text.Json;
using FoodSaaS.Cms.Application.Starter;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Application.Starter;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;

namespace FoodSaaS.UnitTests.Cms.Content;

public sealed class StarterEntriesTests
{
    public static TheoryData<string> Languages => [.. StarterTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Are_complete_in_every_language_of_the_template(string locale)
    {
        var brand = CmsSamples.Brand("FR", "Chez Nous", locale);
        var entries = new StarterEntries(brand, CmsSamples.Noon).All().ToList();

        Assert.Equal(["Article", "Faq", "Faq"], entries.Select(e => e.Type));
        Assert.All(entries, e =>
        {
            var read = EntryReader.Read(StarterModel.Definition, StarterModel.Definition.Type(e.Type)!, JsonSerializer.SerializeToElement(e.Values), brand.Languages(), isComplete: true);
            Assert.True(read.TryGet(out var entry, out var errors), string.Join(", ", errors?.Select(x => $"{x.Code} {x.Field}") ?? []));
            Assert.DoesNotContain("{brand}", entry!.Json, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Are_of_types_that_anybody_could_have_drawn_up()
    {
        Assert.Empty(ModelRules.Check(StarterModel.Definition, new HashSet<string>()));
        Assert.Empty(PageTypeRules.Check(StarterModel.Definition, CmsSamples.Locales));
        Assert.All(StarterModel.Definition.PageTypes, t => Assert.Equal(StarterTexts.Languages.Order(StringComparer.Ordinal), t.Page!.Title.Keys));
        Assert.Equal(StarterModel.Definition.Write(), ModelDefinition.Read(StarterModel.Definition.Write()).Write());
    }
}
